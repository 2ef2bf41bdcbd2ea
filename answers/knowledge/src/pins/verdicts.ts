import type { Claim, Verdict } from '../claims/claim.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { citedIn, type Cited } from './cited.ts';
import { placeText } from './pin.ts';
import type { Trace, Tracer } from './trace.ts';

/** The claims of a document, those refuted whose cited text moved or changed since it was pinned. */
export function withPinVerdicts(
  claims: readonly Claim[],
  document: MarkdownDocument,
  { trace }: Tracer,
): Claim[] {
  const { file } = document.source;
  const verdicts = citedIn(document).flatMap((cited) => {
    const verdict = verdictOf(cited, trace(cited, file));
    return verdict === undefined ? [] : [{ cited, verdict }];
  });
  return claims.map((claim) => {
    const found = verdicts.find(({ cited }) => isOf(cited, claim));
    return found === undefined ? claim : { ...claim, verdict: found.verdict };
  });
}

function isOf({ start, end }: Cited, { kind, span }: Claim): boolean {
  return (kind === 'path' || kind === 'link') && span.start <= start && end <= span.end;
}

/** What is wrong with a citation; `undefined` where what it stands for is there, or nothing tells. */
export function verdictOf({ text, citation }: Cited, trace: Trace): Verdict | undefined {
  if (trace.state === 'moved')
    return {
      state: 'refuted',
      code: 'docs-moved-evidence',
      message: `What ${text} cites stands at ${trace.text} today. Run \`hops docs update\`.`,
      correction: { wrong: text, right: trace.text },
    };
  if (trace.state !== 'lost' || citation.ranges.length === 0) return undefined;
  return {
    state: 'refuted',
    code: 'docs-changed-evidence',
    message: `${text} no longer says what it said when it was cited.${perhapsAt(trace)} Read it again: correct the claim, or take it as it is with \`hops docs update --accept\`.`,
  };
}

function perhapsAt({ perhaps }: Trace & { readonly state: 'lost' }): string {
  const [first, ...more] = perhaps.slice(0, 3).map(placeText);
  if (first === undefined) return '';
  return ` It may be ${[first, ...more].join(', or ')} today.`;
}
