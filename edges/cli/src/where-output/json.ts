import type { WhereAnswer } from '@hops/where';

/** The answer as JSON, as `schemas/where.schema.json` describes it. */
export function jsonOutput(answer: WhereAnswer): string {
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
