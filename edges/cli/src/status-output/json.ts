import type { Status } from '@hops/status';

/** The status as JSON, as `schemas/status.schema.json` describes it. */
export function jsonOutput(status: Status): string {
  return `${JSON.stringify(status, undefined, 2)}\n`;
}
