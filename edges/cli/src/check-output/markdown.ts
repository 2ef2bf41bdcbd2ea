import { placeText } from '../report/place.ts';
import type { CheckReport, ReportedFinding } from '../report/report.ts';
import { bySeverity } from '../report/severities.ts';
import { counted } from '../terminal/number.ts';
import type { OutputContext } from './context.ts';
import { totals } from './totals.ts';

/** GitHub refuses a comment of more than 65,536 characters; the rest is left for what a workflow puts around it. */
const limit = 60_000;

/** The report as a comment for a pull request: a table of the findings, the gravest first, as many as fit. */
export function markdownOutput({ findings, summary }: CheckReport, { folder }: OutputContext): string {
  const heading = `### hops: ${totals(summary.findings)}\n`;
  const footer = `\n${counted(summary.files, 'file')}, ${counted(summary.clusters.length, 'cluster')}\n`;
  if (findings.length === 0) return heading + footer;
  const table = '\n| | Finding | Place |\n| --- | --- | --- |\n';
  const rows = fitting(
    bySeverity(findings).map((finding) => row(finding, folder)),
    limit,
  );
  const hidden = findings.length - rows.length;
  const rest = hidden === 0 ? '' : `\n${counted(hidden, 'more finding')}: run \`hops check\` to see all.\n`;
  return heading + table + rows.join('') + rest + footer;
}

function fitting(rows: readonly string[], room: number): readonly string[] {
  let length = 0;
  const tooFar = rows.findIndex((each) => (length += each.length) > room);
  return tooFar === -1 ? rows : rows.slice(0, tooFar);
}

function row(finding: ReportedFinding, folder: string): string {
  const { severity, code, message, fix } = finding;
  const text = escapeMarkdown(fix ? `${message}\nFix: ${fix.title}` : message);
  const place = placeText(finding, folder).replaceAll('|', String.raw`\|`);
  return `| ${severity} | ${text}<br>\`${code}\` | \`${place}\` |\n`;
}

/** Keeps a message from being read as markup, and a name in it from calling somebody (`@` before an empty comment). */
function escapeMarkdown(text: string): string {
  return text
    .replaceAll(/[\\`*_[\]|~$]/g, String.raw`\$&`)
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('@', '@<!-- -->')
    .replaceAll(/\r?\n/g, '<br>');
}
