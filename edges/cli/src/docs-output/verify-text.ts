import { findingLines } from '../check-output/finding-lines.ts';
import { totals } from '../check-output/totals.ts';
import { bySeverity, ofSeverity } from '../report/severities.ts';
import type { ReportedClaim, VerifyReport } from '../report/verify-report.ts';
import { counted, duration, grouped } from '../terminal/number.ts';
import { joinWithin, printable } from '../terminal/wrap.ts';
import type { DocsContext } from './context.ts';

/** The proved base for people: what is refuted or out of date, then what was proved. */
export function verifyText(report: VerifyReport, context: DocsContext): string {
  const { findings } = report;
  const shown = bySeverity(context.all ? findings : findings.filter(({ severity }) => severity !== 'info'));
  const hidden = findings.length - shown.length;
  const blocks = [
    ...shown.map((finding) => findingLines(finding, context)),
    ...(hidden === 0
      ? []
      : [[context.colours.dim(`${counted(hidden, 'hint')} not shown: --all shows them.`)]]),
    summaryLines(report, context),
  ];
  return blocks.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function summaryLines(report: VerifyReport, { colours, width, elapsed }: DocsContext): string[] {
  const { base, documents, minutes, claims, findings } = report;
  const figures = [
    counted(documents.length, 'document'),
    ...[...countedKinds(claims)].map(([kind, count]) => counted(count, kind)),
    `${Math.ceil(minutes)} min to read`,
  ];
  return [
    colours.bold(printable(base)),
    ...joinWithin(figures, ' · ', width - 2).map((line) => `  ${line}`),
    '',
    `${outcome(report, colours)}${unreadText(claims)}; ${findingTotals(findings)} ${duration(elapsed)}`,
  ];
}

function countedKinds(claims: readonly ReportedClaim[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { kind, state } of claims) if (state !== 'unread') counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

function outcome({ claims }: VerifyReport, { green, red, bold }: DocsContext['colours']): string {
  const refuted = claims.filter(({ state }) => state === 'refuted').length;
  const proven = claims.filter(({ state }) => state === 'proven').length;
  if (refuted === 0) return green(`${counted(proven, 'claim')} proven`);
  return `${red(bold(`${counted(refuted, 'claim')} refuted`))}, ${grouped(proven)} proven`;
}

function unreadText(claims: readonly ReportedClaim[]): string {
  const unread = claims.filter(({ state }) => state === 'unread').length;
  return unread === 0 ? '' : `, ${grouped(unread)} not read`;
}

function findingTotals(findings: VerifyReport['findings']): string {
  const error = ofSeverity(findings, 'error').length;
  const warning = ofSeverity(findings, 'warning').length;
  return `${totals({ error, warning, info: 0 })},`;
}
