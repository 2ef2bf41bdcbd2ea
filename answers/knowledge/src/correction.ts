import type { Fix, Source, Span } from '@hops/text';
import type { Correction } from './claims/claim.ts';

/** The edit that puts a correction where its wrong text stands in a span; `undefined` where it stands there twice. */
export function correctionFix(source: Source, span: Span, { wrong, right }: Correction): Fix | undefined {
  const written = source.text.slice(span.start, span.end);
  const at = written.indexOf(wrong);
  if (at === -1 || written.indexOf(wrong, at + 1) !== -1) return undefined;
  const start = span.start + at;
  return {
    title: `Write ${right}`,
    edits: [{ span: source.span(start, start + wrong.length), text: right }],
  };
}
