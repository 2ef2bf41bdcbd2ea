import { typeError } from '../failure.ts';
import type { Arguments, Value } from './value.ts';

/** Arguments in the order of the parameters; one that is not given is `undefined`. */
export type Bound = readonly (Value | undefined)[];

/** Puts a call's arguments in the order of a Python function's parameters; fails with `TypeError` for too many. */
export function bind(name: string, parameters: readonly string[], { positional, keyword }: Arguments): Bound {
  if (positional.length > parameters.length) {
    typeError(`${name}() takes at most ${parameters.length} arguments (${positional.length} given)`);
  }
  for (const given of keyword.keys()) {
    if (!parameters.includes(given)) typeError(`${name}() got an unexpected keyword argument '${given}'`);
  }
  return parameters.map((parameter, index) =>
    index < positional.length ? positional[index] : keyword.get(parameter),
  );
}

/** Positional arguments only. */
export function positionally(...positional: readonly Value[]): Arguments {
  return { positional, keyword: new Map() };
}
