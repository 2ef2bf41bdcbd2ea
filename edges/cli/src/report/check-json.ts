import type { CheckJson } from '../schema/check.ts';
import type { CheckReport, PlacedFinding, ReportedFinding } from './report.ts';

/** The report as `schemas/check.schema.json` describes it: without the lines that findings stand in. */
export function checkJsonOf({ findings, summary }: CheckReport): CheckJson {
  return { findings: findings.map(withoutExcerpt), summary };
}

/** A finding as JSON shows it: without the line that it stands in. */
export function withoutExcerpt(reported: ReportedFinding): PlacedFinding {
  const { excerpt: _excerpt, ...finding } = reported;
  return finding;
}
