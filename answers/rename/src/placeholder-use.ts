import type { Model, Placing } from '@hops/model';
import type { Span, TextEdit } from '@hops/text';
import { matchEdits } from './edits.ts';

/** A placeholder's old and new name, and the files they are looked for in. */
export interface PlaceholderRename {
  readonly model: Model;
  readonly places: Placing;
  readonly name: string;
  readonly newName: string;
}

/** The edits of `${NAME}` within a span; `$${NAME}` is no placeholder. */
export function useEdits(text: string, span: Span, name: string, newName: string): TextEdit[] {
  return matchEdits(text, span, new RegExp(String.raw`(?<!\$)\$\{#?(${name})(?!\w)`, 'g'), newName);
}
