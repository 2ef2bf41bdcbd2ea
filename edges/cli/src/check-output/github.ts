import type { Severity } from '@hops/text';
import { pathFrom } from '../report/place.ts';
import type { CheckReport, ReportedFinding } from '../report/report.ts';
import { bySeverity } from '../report/severities.ts';
import type { OutputContext } from './context.ts';

const commands: Readonly<Record<Severity, string>> = { error: 'error', warning: 'warning', info: 'notice' };

/**
 * The findings as GitHub Actions annotations, the gravest first, because a step shows ten of a kind. The form is
 * that of "Workflow commands for GitHub Actions"; the escapes are those of the toolkit's `command.ts`.
 */
export function githubOutput({ findings }: CheckReport, { folder }: OutputContext): string {
  return bySeverity(findings)
    .map((finding) => `${annotation(finding, folder)}\n`)
    .join('');
}

function annotation(finding: ReportedFinding, folder: string): string {
  const { severity, code, message, related, fix } = finding;
  const lines = [
    message,
    ...related.map((place) => `${pathFrom(folder, place.file)}:${place.line}: ${place.message}`),
    ...(fix ? [`Fix: ${fix.title}`] : []),
  ];
  const properties = [...placeProperties(finding, folder), `title=${escapeProperty(code)}`];
  return `::${commands[severity]} ${properties.join(',')}::${escapeData(lines.join('\n'))}`;
}

function placeProperties(finding: ReportedFinding, folder: string): string[] {
  const { file, line, column, endLine, endColumn } = finding;
  if (file === '') return [];
  const start = [`file=${escapeProperty(pathFrom(folder, file))}`, `line=${line}`, `endLine=${endLine}`];
  return line === endLine ? [...start, `col=${column}`, `endColumn=${endColumn}`] : start;
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}
