import * as fc from 'fast-check';
import { bombs } from './bombs.ts';
import { damage, type Damage } from './damage.ts';

/** What becomes of a file's text. */
export type Mutation = (text: string) => string | Uint8Array;

/** Everything that may happen to a file: replaced by bytes or by a bomb, or its text damaged here and there. */
export const mutation: fc.Arbitrary<Mutation> = fc.oneof(
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 500 }).map((bytes) => () => bytes) },
  { weight: 2, arbitrary: fc.constantFrom(...bombs).map((bomb) => () => bomb) },
  { weight: 6, arbitrary: fc.array(damage, { minLength: 1, maxLength: 4 }).map(inTurn) },
);

function inTurn(damages: readonly Damage[]): Mutation {
  return (text) => damages.reduce((damaged, next) => next(damaged), text);
}
