import type { Placing } from '@hops/model';
import { compareSpans, type Span } from '@hops/text';
import type { Changes } from './rebuild.ts';

/** A place and what becomes of the text there. No line is added or taken away. */
export interface Edit {
  readonly span: Span;
  readonly replace: (text: string) => string;
}

/** The files with what stands at these places replaced, the last place of each file first. */
export function edited(edits: readonly Edit[], { text }: Placing): Changes {
  const changes = new Map<string, string>();
  for (const { span, replace } of edits.toSorted((a, b) => compareSpans(b.span, a.span))) {
    const { file, start, end } = span;
    const before = changes.get(file) ?? text(file) ?? '';
    changes.set(file, before.slice(0, start) + replace(before.slice(start, end)) + before.slice(end));
  }
  return changes;
}

/** Gives what is called so a name of the same length that nothing has. */
export function renaming(name: string): Edit['replace'] {
  return (text) => text.replace(name, '_'.repeat(name.length));
}
