import { Failure } from '../failure.ts';
import type { Signal } from './compiled.ts';
import type { Environment } from './environment.ts';
import { LocatedFailure } from './locate.ts';
import { errorOf } from './template-error.ts';

/** Runs a statement; where the environment asks to be told of errors, a failure of it is reported and goes no further. */
export function reporting({ onError }: Environment, run: () => Signal): Signal {
  if (onError === undefined) return run();
  try {
    return run();
  } catch (error) {
    if (!(error instanceof Failure)) throw error;
    onError(errorOf(error, error instanceof LocatedFailure ? error.template.name : ''));
    return undefined;
  }
}
