import fc from 'fast-check';
import { overlay } from './generate/overlays.ts';
import type { Oracle } from './oracle.ts';
import { agree, buildHere, isCrash, type Answer, type Overlay } from './overlay.ts';

/** An overlay of which the two engines make different things. */
export interface Difference {
  readonly overlay: Overlay;
  readonly here: Answer;
  readonly there: Answer;
}

/** What became of the overlays of a run. */
export interface Outcome {
  readonly built: number;
  readonly refused: number;
  /** The smallest difference, if there is one. */
  readonly difference: Difference | undefined;
}

/** Has both engines build made-up overlays until they differ, and then looks for the smallest one that does. */
export async function fuzz(oracle: Oracle, runs: number, seed: number): Promise<Outcome> {
  const count = { built: 0, refused: 0 };
  const property = fc.asyncProperty(overlay, async (one) => {
    const there = await oracle.ask(one);
    count['error' in there ? 'refused' : 'built']++;
    return isCrash(there) || agree(buildHere(one), there);
  });
  const { counterexample } = await fc.check(property, { numRuns: runs, seed });
  const smallest = counterexample?.[0];
  if (smallest === undefined) return { ...count, difference: undefined };
  const there = await oracle.ask(smallest);
  return { ...count, difference: { overlay: smallest, here: buildHere(smallest), there } };
}
