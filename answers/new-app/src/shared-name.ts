import { holds } from './names.ts';

/** The longest candidate that every name holds: what tells an app's objects from those of its copy. */
export function sharedName(candidates: readonly string[], names: readonly string[]): string | undefined {
  return candidates
    .filter((candidate) => names.every((name) => holds(name, candidate)))
    .toSorted((one, other) => other.length - one.length)[0];
}
