/** A half-open range of UTF-16 offsets in the text of one file; `file` is relative to the repository, with `/`. */
export interface Span {
  readonly file: string;
  readonly start: number;
  readonly end: number;
}

/** A place and what stands there, beside the place that a finding is about. */
export interface RelatedSpan {
  readonly span: Span;
  readonly message: string;
}

/** Orders spans by file (code units), then start, then end. */
export function compareSpans(a: Span, b: Span): number {
  if (a.file !== b.file) return a.file < b.file ? -1 : 1;
  return a.start - b.start || a.end - b.end;
}
