import type { Model } from '@hops/model';
import { lineIndex, type LineIndex, type Span } from '@hops/text';
import type { Place } from './answer.ts';

/** The texts of one side, in which its spans are places. */
export interface SideFiles {
  place(span: Span): Place;
  /** The whole lines in which a span lies. */
  linesAt(span: Span): string;
}

interface Text {
  readonly text: string;
  readonly lines: LineIndex;
}

/** The files of a model's repository; a file without text has one empty line. */
export function sideFiles({ repository }: Model): SideFiles {
  const texts = new Map<string, Text>();
  const textOf = (file: string): Text => {
    const known = texts.get(file);
    if (known) return known;
    const parsed = repository.files.yaml(file);
    const text = parsed.ok ? parsed.source.text : '';
    const fresh = { text, lines: lineIndex(text) };
    texts.set(file, fresh);
    return fresh;
  };
  return {
    place: ({ file, start }) => ({ file, line: textOf(file).lines.positionAt(start).line }),
    linesAt: ({ file, start, end }) => {
      const { text } = textOf(file);
      const lineEnd = text.indexOf('\n', Math.max(start, end - 1));
      return text.slice(text.lastIndexOf('\n', start - 1) + 1, lineEnd === -1 ? undefined : lineEnd);
    },
  };
}
