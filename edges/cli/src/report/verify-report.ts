import type { ClaimKind, Confidence, Verdict, VerifyAnswer } from '@hops/knowledge';
import type { Span } from '@hops/text';
import { reportedFindings } from './check-report.ts';
import { placing } from './placing.ts';
import type { ReportedFinding } from './report.ts';

/** Where something stands. */
interface Place {
  readonly file: string;
  readonly line: number;
  readonly column: number;
}

/** A claim with its place. */
export interface ReportedClaim extends Place {
  readonly kind: ClaimKind;
  readonly text: string;
  readonly state: Verdict['state'];
}

/** A row of evidence with its place. */
export interface ReportedEvidence extends Place {
  readonly claim: string;
  readonly written?: Confidence | undefined;
  readonly computed: Confidence;
}

/** A proved knowledge base with every place resolved: what is kept between runs and handed to an output. */
export interface VerifyReport {
  readonly base: string;
  readonly documents: readonly { readonly file: string; readonly minutes: number }[];
  /** The minutes that all of it takes to read. */
  readonly minutes: number;
  readonly claims: readonly ReportedClaim[];
  readonly evidence: readonly ReportedEvidence[];
  readonly findings: readonly ReportedFinding[];
}

/** Turns the spans of an answer into lines and columns; `textOf` gives a file's text. */
export function verifyReport(
  { base, documents, minutes, findings }: VerifyAnswer,
  textOf: (file: string) => string | undefined,
): VerifyReport {
  const places = placing(textOf);
  const placeOf = (span: Span): Place => {
    const { file, line, column } = places.region(span);
    return { file, line, column };
  };
  return {
    base,
    documents: documents.map((document) => ({ file: document.path, minutes: rounded(document.minutes) })),
    minutes: rounded(minutes),
    claims: documents.flatMap(({ claims }) =>
      claims.map(({ kind, text, span, verdict }) => ({ kind, text, state: verdict.state, ...placeOf(span) })),
    ),
    evidence: documents.flatMap(({ evidence }) =>
      evidence.map(({ claim, span, written, computed }) => ({
        claim,
        ...(written && { written }),
        computed,
        ...placeOf(span),
      })),
    ),
    findings: reportedFindings(findings, textOf),
  };
}

function rounded(minutes: number): number {
  return Math.round(minutes * 10) / 10;
}
