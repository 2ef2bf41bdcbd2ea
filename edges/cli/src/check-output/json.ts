import type { CheckReport, PlacedFinding, ReportedFinding } from '../report/report.ts';

/** The report as JSON, as `schemas/check.schema.json` describes it. */
export function jsonOutput({ findings, summary }: CheckReport): string {
  return `${JSON.stringify({ findings: findings.map(withoutExcerpt), summary }, undefined, 2)}\n`;
}

function withoutExcerpt(reported: ReportedFinding): PlacedFinding {
  const { excerpt: _excerpt, ...finding } = reported;
  return finding;
}
