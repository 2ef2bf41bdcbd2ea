import type { Source } from '@hops/text';

/** A part of a Markdown text: UTF-16 offsets, half open. */
export interface Part {
  readonly start: number;
  readonly end: number;
}

/** A heading with its title as it reads, without marks, and its anchor as GitHub makes it. */
export interface MarkdownHeading extends Part {
  readonly level: number;
  readonly title: string;
  readonly anchor: string;
}

/** A code span: `text` is what stands between the backticks, `start` and `end` are its place. */
export interface CodeSpan extends Part {
  readonly text: string;
  /** A table's cell in which a pipe is escaped holds a text that its source does not. */
  readonly isVerbatim: boolean;
}

/** One line of a fenced block. */
export interface FenceLine extends Part {
  readonly text: string;
}

/** A fenced or indented block of code. */
export interface Fence extends Part {
  /** The first word of its info string, in lower case; empty where there is none. */
  readonly language: string;
  readonly lines: readonly FenceLine[];
}

/** A link or an image; `start` and `end` are the place of the whole. */
export interface MarkdownLink extends Part {
  readonly target: string;
}

/** One cell of a table, with its text as it is written. */
export interface TableCell extends Part {
  readonly text: string;
}

/** A table of GitHub's Markdown. */
export interface MarkdownTable extends Part {
  readonly header: readonly TableCell[];
  readonly rows: readonly (Part & { readonly cells: readonly TableCell[] })[];
}

/** A Markdown file as what is asked of it: its parts in the order of the text, those in lists and quotes too. */
export interface MarkdownDocument {
  readonly source: Source;
  readonly headings: readonly MarkdownHeading[];
  readonly codeSpans: readonly CodeSpan[];
  readonly fences: readonly Fence[];
  readonly links: readonly MarkdownLink[];
  readonly tables: readonly MarkdownTable[];
}
