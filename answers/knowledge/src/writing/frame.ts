import type { DocumentName } from '../base.ts';

/** A part of a new document: text that is true of every repository, or a generated section with what introduces it. */
export type FramePart =
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'section';
      readonly name: string;
      /** Stands above the section, and only where the section says something. */
      readonly above: string;
    };

/** A new document: its parts in order. */
export interface Frame {
  readonly document: DocumentName;
  /** What a reader wants who opens it. */
  readonly purpose: string;
  readonly parts: readonly FramePart[];
}

/** A part that stands in every base. */
export function text(content: string): FramePart {
  return { kind: 'text', text: content };
}

/** A generated section below a heading or a sentence. */
export function section(name: string, above: string): FramePart {
  return { kind: 'section', name, above };
}
