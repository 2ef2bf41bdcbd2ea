import { withoutExcerpt } from '../report/check-json.ts';
import type { RenameReport } from '../report/rename-report.ts';

/** The report as JSON, as `schemas/rename.schema.json` describes it. */
export function jsonOutput({ blocked, ...report }: RenameReport): string {
  return `${JSON.stringify({ ...report, blocked: blocked.map(withoutExcerpt) }, undefined, 2)}\n`;
}
