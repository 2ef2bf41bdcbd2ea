import { compareSpans, type RelatedSpan, type Span } from './span.ts';

/** `error`: Flux refuses, skips or never starts something. `warning`: likely a mistake. `info`: worth knowing. */
export type Severity = 'error' | 'warning' | 'info';

/** Replaces the text at `span` by `text`; an empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** A change that certainly removes the finding it belongs to. Its edits do not overlap. */
export interface Fix {
  readonly title: string;
  readonly edits: readonly TextEdit[];
}

/** A defect or a fact, as data: the thing and the remedy in `message`, the place in `span`. */
export interface Finding<Code extends string = string> {
  readonly code: Code;
  readonly severity: Severity;
  readonly message: string;
  readonly span: Span;
  readonly related: readonly RelatedSpan[];
  readonly fix?: Fix;
}

/** Where an engine reports to while it goes on. */
export type Sink<Code extends string = string> = (finding: Finding<Code>) => void;

/** What a step returns: what an error left out makes it incomplete, and no rule reports an absence there. */
export interface Result<Output, Code extends string = string> {
  readonly output: Output;
  readonly findings: readonly Finding<Code>[];
  readonly complete: boolean;
}

/** The findings without repetitions (same code, span and message), sorted by file, start and code. */
export function sortFindings<Code extends string>(findings: readonly Finding<Code>[]): Finding<Code>[] {
  const unique = new Map<string, Finding<Code>>();
  for (const finding of findings) {
    const { code, message, span } = finding;
    const key = `${code}\0${span.file}\0${span.start}\0${span.end}\0${message}`;
    if (!unique.has(key)) unique.set(key, finding);
  }
  return [...unique.values()].toSorted(
    (a, b) =>
      compareSpans(a.span, b.span) || compareText(a.code, b.code) || compareText(a.message, b.message),
  );
}

function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
