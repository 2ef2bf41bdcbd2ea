import { placing, type Model } from '@hops/model';
import type { Span } from '@hops/text';
import type { Place } from './answer.ts';

/** The texts of one side, in which its spans are places. */
export interface SideFiles {
  place(span: Span): Place;
  /** The whole lines in which a span lies. */
  linesAt(span: Span): string;
}

/** The files of a model's repository, each decoded once; a file without text has one empty line. */
export function sideFiles(model: Model): SideFiles {
  const { place, text } = placing(model);
  const texts = new Map<string, string>();
  const textOf = (file: string): string => {
    const known = texts.get(file) ?? text(file) ?? '';
    texts.set(file, known);
    return known;
  };
  return {
    place: (span) => {
      const { file, line } = place(span);
      return { file, line };
    },
    linesAt: ({ file, start, end }) => {
      const content = textOf(file);
      const lineEnd = content.indexOf('\n', Math.max(start, end - 1));
      return content.slice(content.lastIndexOf('\n', start - 1) + 1, lineEnd === -1 ? undefined : lineEnd);
    },
  };
}
