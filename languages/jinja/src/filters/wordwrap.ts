import type { Filter } from '../render/environment.ts';
import { splitLines } from '../value/methods/text-split.ts';
import { print } from '../value/print.ts';
import { truth } from '../value/truth.ts';
import { integer, strictTextFilter } from './filter.ts';

interface WrapOptions {
  readonly width: number;
  readonly breakLong: boolean;
  readonly breakHyphens: boolean;
}

/** Wraps each line of a text on its own, as Python's `textwrap` does. */
export const wordwrap: Filter = strictTextFilter(
  ['width', 'break_long_words', 'wrapstring', 'break_on_hyphens'],
  (text, [width, breakLong, wrap, breakHyphens]) => {
    const options = {
      width: Math.max(1, integer(width, 79)),
      breakLong: truth(breakLong ?? true),
      breakHyphens: truth(breakHyphens ?? true),
    };
    const glue = print(wrap ?? '\n');
    return splitLines(text, false)
      .map((line) => wrapLine(line, options).join(glue))
      .join(glue);
  },
);

function wrapLine(line: string, options: WrapOptions): string[] {
  const pattern = options.breakHyphens
    ? /\s+|[^\s-]*\w-+(?=\w{2})|\S+?(?=\s|$|(?<=\w-)\w{2})|\S+/g
    : /\s+|\S+/g;
  const lines: string[] = [];
  let current = '';
  for (const chunk of (line.match(pattern) ?? []).flatMap((part) => pieces(part, options))) {
    if (current.length + chunk.trimEnd().length > options.width && current.trim() !== '') {
      lines.push(current.trimEnd());
      current = '';
    }
    if (current !== '' || chunk.trim() !== '' || lines.length === 0) current += chunk;
  }
  return current.trim() === '' ? lines : [...lines, current.trimEnd()];
}

function pieces(chunk: string, { width, breakLong }: WrapOptions): string[] {
  if (!breakLong || chunk.length <= width) return [chunk];
  return chunk.match(new RegExp(`[^]{1,${width}}`, 'g')) ?? [];
}
