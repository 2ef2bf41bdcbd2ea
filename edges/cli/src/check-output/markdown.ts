import { commentLimit, escapeMarkdown, fitting } from '../report/comment.ts';
import { placeText } from '../report/place.ts';
import type { CheckReport, ReportedFinding } from '../report/report.ts';
import { bySeverity } from '../report/severities.ts';
import { counted } from '../terminal/number.ts';
import type { OutputContext } from './context.ts';
import { totals } from './totals.ts';

/** The report as a comment for a pull request: a table of the findings, the gravest first, as many as fit. */
export function markdownOutput({ findings, summary }: CheckReport, { folder }: OutputContext): string {
  const heading = `### hops: ${totals(summary.findings)}\n`;
  const footer = `\n${counted(summary.files, 'file')}, ${counted(summary.clusters.length, 'cluster')}\n`;
  if (findings.length === 0) return heading + footer;
  const table = '\n| | Finding | Place |\n| --- | --- | --- |\n';
  const rows = fitting(
    bySeverity(findings).map((finding) => row(finding, folder)),
    commentLimit,
  );
  const hidden = findings.length - rows.length;
  const rest = hidden === 0 ? '' : `\n${counted(hidden, 'more finding')}: run \`hops check\` to see all.\n`;
  return heading + table + rows.join('') + rest + footer;
}

function row(finding: ReportedFinding, folder: string): string {
  const { severity, code, message, fix } = finding;
  const text = escapeMarkdown(fix ? `${message}\nFix: ${fix.title}` : message);
  const place = placeText(finding, folder).replaceAll('|', String.raw`\|`);
  return `| ${severity} | ${text}<br>\`${code}\` | \`${place}\` |\n`;
}
