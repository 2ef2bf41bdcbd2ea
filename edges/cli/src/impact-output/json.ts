import type { ImpactAnswer } from '@hops/impact';

/** The answer as JSON, as `schemas/impact.schema.json` describes it. */
export function jsonOutput(answer: ImpactAnswer): string {
  return `${JSON.stringify(answer, undefined, 2)}\n`;
}
