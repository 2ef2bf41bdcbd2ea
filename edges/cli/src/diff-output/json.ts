import type { DiffAnswer } from '@hops/diff';

/** The answer as JSON, as `schemas/diff.schema.json` describes it. */
export function jsonOutput(answer: DiffAnswer): string {
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
