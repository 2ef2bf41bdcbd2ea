import { Failure, typeError } from '../failure.ts';
import type { Filter, Scope } from '../render/environment.ts';
import { bind, type Bound } from '../value/bind.ts';
import { getSubscript } from '../value/lookup.ts';
import { print } from '../value/print.ts';
import { typeName } from '../value/type-name.ts';
import { demand } from '../value/undefined.ts';
import { isA, textOf, type Value } from '../value/value.ts';

export type FilterTable = Readonly<Record<string, Filter>>;

/** Makes a filter with parameters of these names. */
export function filter(
  parameters: readonly string[],
  run: (value: Value, args: Bound, scope: Scope) => Value,
): Filter {
  return (value, args, scope) => run(value, bind('filter', parameters, args), scope);
}

/** Makes a filter of text; what it gives is markup again if it was given markup. */
export function textFilter(
  parameters: readonly string[],
  run: (text: string, args: Bound, scope: Scope) => string,
): Filter {
  return filter(parameters, (value, args, scope) => {
    const text = run(print(value), args, scope);
    return isA(value, 'markup') ? { type: 'markup', text } : text;
  });
}

/** A text filter that refuses what is no text. */
export function strictTextFilter(...[parameters, run]: Parameters<typeof textFilter>): Filter {
  const apply = textFilter(parameters, run);
  return (value, args, scope) => {
    if (textOf(demand(value)) === undefined) typeError(`a text is needed, not ${typeName(value)}`);
    return apply(value, args, scope);
  };
}

/** A whole number that an argument may be. */
export function integer(value: Value | undefined, otherwise: number): number {
  return typeof value === 'bigint' || typeof value === 'number' ? Math.trunc(Number(value)) : otherwise;
}

/**
 * A function that reads an attribute such as `user.name` or `0` of a value (`make_attrgetter`); without one, the value
 * itself. `otherwise` takes the place of what is undefined.
 */
export function attributeGetter(
  { environment }: Scope,
  attribute: Value | undefined,
  otherwise?: Value,
): (value: Value) => Value {
  const steps = attribute === undefined || attribute === null ? [] : attributeSteps(attribute);
  return (value) => {
    const found = steps.reduce(
      (owner: Value, step) => getSubscript(owner, step, lookupOptions(environment)),
      value,
    );
    return isA(found, 'undefined') && otherwise !== undefined ? otherwise : found;
  };
}

function attributeSteps(attribute: Value): readonly Value[] {
  const text = textOf(attribute);
  if (text === undefined) return [attribute];
  return text.split('.').map((step) => (/^\d+$/.test(step) ? BigInt(step) : step));
}

function lookupOptions({ undefinedKind }: Scope['environment']) {
  return { kind: undefinedKind, path: [] };
}

/** Fails as Jinja does for a filter's wrong arguments. */
export function argumentError(message: string): never {
  throw new Failure('FilterArgumentError', message);
}
