import type { Inputs } from './inputs.ts';

/** What a step looked at: a file's content or a directory's list of names. */
export type Look = 'content' | 'list';

/** One thing that a step looked at, and what it saw: a hash, or the reason why there was nothing to see. */
export interface Observation {
  readonly look: Look;
  readonly path: string;
  readonly seen: string;
}

/** All that a step looked at. As long as it would see the same again, its output is the same. */
export type Trace = readonly Observation[];

/** Whether a step would see everything as it was. Reads no file that has a hash. */
export function traceHolds(trace: Trace, inputs: Inputs): boolean {
  return trace.every(({ look, path, seen }) => see(inputs, look, path) === seen);
}

/**
 * What is there: a hash, or the reason why nothing is. `undefined` for a content without a hash, which cannot be
 * compared later.
 */
export function see(inputs: Inputs, look: Look, path: string): string | undefined {
  const hash = look === 'content' ? inputs.hash(path) : inputs.listHash(path);
  if (hash !== undefined) return `#${hash}`;
  const result = look === 'content' ? inputs.read(path) : inputs.list(path);
  return result.ok ? undefined : result.reason;
}
