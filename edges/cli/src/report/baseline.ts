import { readFileSync } from 'node:fs';
import { answered, refused, type Outcome } from '../outcome.ts';
import type { CheckReport, PlacedFinding } from './report.ts';

/** What a baseline says of a finding: enough to know it again when lines have moved. */
type Known = Pick<PlacedFinding, 'code' | 'file' | 'message'>;

/**
 * Keeps back the findings that a baseline holds, each as often as it stands there: the output of an earlier
 * `hops check --output json`. Refuses a file that is none.
 */
export function withoutBaseline(report: CheckReport, file: string): Outcome<CheckReport> {
  const known = readBaseline(file);
  if (!known.ok) return known;
  const left = new Map<string, number>();
  for (const finding of known.answer) left.set(keyOf(finding), (left.get(keyOf(finding)) ?? 0) + 1);
  const findings = report.findings.filter((finding) => {
    const times = left.get(keyOf(finding)) ?? 0;
    left.set(keyOf(finding), times - 1);
    return times <= 0;
  });
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity] += 1;
  const silenced = report.summary.silenced + report.findings.length - findings.length;
  return answered({ findings, summary: { ...report.summary, findings: counts, silenced } });
}

function readBaseline(file: string): Outcome<readonly Known[]> {
  try {
    const { findings } = JSON.parse(readFileSync(file, 'utf8')) as { findings?: unknown };
    if (Array.isArray(findings) && findings.every(isKnown)) return answered(findings);
  } catch {
    return refused(`--baseline: ${file} cannot be read as JSON. Write it with hops check --output json.`);
  }
  return refused(`--baseline: ${file} holds no findings. Write it with hops check --output json.`);
}

function isKnown(value: unknown): value is Known {
  const { code, file, message } = (value ?? {}) as Partial<Record<keyof Known, unknown>>;
  return [code, file, message].every((each) => typeof each === 'string');
}

function keyOf({ code, file, message }: Known): string {
  return `${code}\0${file}\0${message}`;
}
