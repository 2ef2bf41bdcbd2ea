import { checkJsonOf } from '../report/check-json.ts';
import type { CheckReport } from '../report/report.ts';

/** The report as JSON, as `schemas/check.schema.json` describes it. */
export function jsonOutput(report: CheckReport): string {
  return `${JSON.stringify(checkJsonOf(report), undefined, 2)}\n`;
}
