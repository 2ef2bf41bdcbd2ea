import type { AskAnswer, ShowAnswer } from '@hops/knowledge';
import { withoutExcerpt } from '../report/check-json.ts';
import type { VerifyReport } from '../report/verify-report.ts';

/** The report as `schemas/docs-verify.schema.json` describes it. */
export function verifyJson({ findings, ...report }: VerifyReport): string {
  return jsonText({ ...report, findings: findings.map(withoutExcerpt) });
}

/** The answer as `schemas/docs-show.schema.json` describes it. */
export function showJson(answer: ShowAnswer): string {
  return jsonText(answer);
}

/** The answer as `schemas/docs-ask.schema.json` describes it. */
export function askJson(answer: AskAnswer): string {
  return jsonText(answer);
}

function jsonText(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
