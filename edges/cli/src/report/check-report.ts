import type { CheckAnswer } from '@hops/check';
import type { Finding, Fix, RelatedSpan } from '@hops/text';
import { excerptOf } from './excerpt.ts';
import { placing, type Placing } from './placing.ts';
import type { CheckReport, RegionFix, RelatedPlace, ReportedFinding } from './report.ts';

/**
 * Turns the spans of an answer into lines and columns. `textOf` gives a file's text, or `undefined` where it has
 * none (absent, not UTF-8): a place there is the beginning of the file.
 */
export function checkReport(answer: CheckAnswer, textOf: (file: string) => string | undefined): CheckReport {
  return { findings: reportedFindings(answer.findings, textOf), summary: answer.summary };
}

/** Turns the spans of findings into lines and columns, and adds the lines they are in. */
export function reportedFindings(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
): ReportedFinding[] {
  const place = placing(textOf);
  return findings.map((finding) => reported(finding, place));
}

function reported(finding: Finding, place: Placing): ReportedFinding {
  const { code, severity, message, span, fix } = finding;
  const region = place.region(span);
  const excerpt = excerptOf(code, region.line, place.source(span.file));
  return {
    code,
    severity,
    message,
    ...region,
    related: finding.related.map((related) => relatedPlace(related, place)),
    ...(fix && { fix: regionFix(fix, place) }),
    ...(excerpt !== undefined && { excerpt }),
  };
}

function relatedPlace({ span, message }: RelatedSpan, place: Placing): RelatedPlace {
  const { file, line, column } = place.region(span);
  return { file, line, column, message };
}

function regionFix({ title, edits }: Fix, place: Placing): RegionFix {
  return { title, edits: edits.map(({ span, text }) => ({ ...place.region(span), text })) };
}
