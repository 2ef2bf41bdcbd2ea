import type { Severity } from '@hops/text';
import type { CheckReport, ReportedFinding } from '../report/report.ts';
import { ofSeverity, severities } from '../report/severities.ts';
import { counted } from '../terminal/number.ts';
import type { OutputContext } from './context.ts';
import { findingLines } from './finding-lines.ts';
import { summaryLines } from './summary-lines.ts';

/** How many findings of a severity are printed unless all are asked for. */
const shown: Readonly<Record<Severity, number>> = { error: Infinity, warning: 20, info: 0 };

/** The report for people: each finding with its line, the gravest first; then what was looked at. */
export function textOutput({ findings, summary }: CheckReport, context: OutputContext): string {
  const printed = severities.flatMap((severity) =>
    ofSeverity(findings, severity).slice(0, context.all ? Infinity : shown[severity]),
  );
  const sections = [
    ...printed.map((finding) => findingLines(finding, context)),
    ...hiddenLines(findings, printed).map((line) => [context.colours.dim(line)]),
    summaryLines(summary, context),
  ];
  return sections.map((lines) => `${lines.join('\n')}\n`).join('\n');
}

function hiddenLines(all: readonly ReportedFinding[], printed: readonly ReportedFinding[]): string[] {
  const hidden = severities.flatMap((severity) => {
    const printedCount = ofSeverity(printed, severity).length;
    const count = ofSeverity(all, severity).length - printedCount;
    return count === 0 ? [] : [counted(count, printedCount > 0 ? `more ${severity}` : severity)];
  });
  return hidden.length === 0 ? [] : [`${hidden.join(' and ')} not shown: --all shows them.`];
}
