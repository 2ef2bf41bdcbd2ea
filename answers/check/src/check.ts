import type { Model } from '@hops/model';
import { sortFindings, type Finding, type Severity } from '@hops/text';
import type { CheckAnswer } from './answer.ts';
import { rules } from './rules/table.ts';
import { summarize } from './summary.ts';

/** Which findings are asked for. */
export interface CheckOptions {
  /** Only these codes; all when left out. */
  readonly codes?: readonly string[];
}

/** Runs every rule over the model and adds what the engines found while they built it. */
export function check(model: Model, options: CheckOptions = {}): CheckAnswer {
  const { codes } = options;
  const wanted = (code: string) => codes === undefined || codes.includes(code);
  const found = rules.filter(({ code }) => wanted(code)).flatMap((rule) => rule.check(model));
  const engines = model.findings.filter(({ code }) => wanted(code));
  const findings = sortFindings([...engines, ...found]);
  return { findings, summary: { ...summarize(model), findings: countBySeverity(findings) } };
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const counts = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) counts[severity]++;
  return counts;
}
