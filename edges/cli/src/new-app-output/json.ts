import { withoutExcerpt } from '../report/check-json.ts';
import type { NewAppReport } from '../report/new-app-report.ts';

/** The report as JSON, as `schemas/new-app.schema.json` describes it. */
export function jsonOutput({ findings, ...report }: NewAppReport): string {
  return `${JSON.stringify({ ...report, findings: findings.map(withoutExcerpt) }, undefined, 2)}\n`;
}
