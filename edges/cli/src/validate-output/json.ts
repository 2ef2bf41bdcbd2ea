import { checkJsonOf } from '../report/check-json.ts';
import type { ValidateReport } from '../report/report.ts';

/** The report as JSON, as `schemas/validate.schema.json` describes it. */
export function jsonOutput(report: ValidateReport): string {
  return `${JSON.stringify({ ...checkJsonOf(report), kinds: report.kinds }, undefined, 2)}\n`;
}
