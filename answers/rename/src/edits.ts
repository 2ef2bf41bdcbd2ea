import { compareSpans, type Finding, type Span, type TextEdit } from '@hops/text';
import type { RenameCode } from './renaming.ts';

/** The edits sorted, one a place: of two that overlap the first one given counts. */
export function oneAPlace(edits: readonly TextEdit[]): TextEdit[] {
  const taken = new Map<string, Span[]>();
  const kept = edits.filter(({ span }) => {
    const spans = taken.get(span.file) ?? [];
    if (spans.some((other) => span.start < other.end && other.start < span.end)) return false;
    taken.set(span.file, [...spans, span]);
    return true;
  });
  return kept.toSorted((a, b) => compareSpans(a.span, b.span));
}

/** The edits that replace each match of a pattern's first group, or of all of it, within a span. */
export function matchEdits(text: string, span: Span, pattern: RegExp, replacement: string): TextEdit[] {
  const matches = text.slice(span.start, span.end).matchAll(pattern);
  return [...matches].map(({ index, 0: match, 1: name = match }) => {
    const start = span.start + index + match.lastIndexOf(name);
    return { span: { file: span.file, start, end: start + name.length }, text: replacement };
  });
}

/** The edit of a word that stands at a span as it is, in quotes or not; `undefined` where something else stands there. */
export function wordEdit(
  text: string | undefined,
  span: Span,
  word: string,
  replacement: string,
): TextEdit | undefined {
  const written = text?.slice(span.start, span.end) ?? '';
  const offset = [word, `"${word}"`, `'${word}'`].includes(written) ? written.indexOf(word) : -1;
  if (offset === -1) return undefined;
  const start = span.start + offset;
  return { span: { file: span.file, start, end: start + word.length }, text: replacement };
}

/** A finding that stands in the way. */
export function block(code: RenameCode, span: Span, message: string): Finding<RenameCode> {
  return { code, severity: 'error', message, span, related: [] };
}

/** A text as a pattern that matches just it. */
export function escape(text: string): string {
  return text.replaceAll(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`);
}

/** Whether SOPS has encrypted a file: every change but its own breaks the checksum. */
export function isSealed(text: string): boolean {
  return text.includes('ENC[AES256_GCM,');
}
