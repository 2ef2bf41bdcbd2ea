import { embeddedSource, type Segment, type Source } from '@hops/text';
import type { Syntax } from './settings.ts';

/**
 * The text that Jinja's lexer sees: every line ends in LF, and the last line's end is left out unless it is to be kept.
 * Places in it lead back to the source (`Lexer.tokeniter`).
 */
export function normaliseNewlines(source: Source, { keepTrailingNewline }: Syntax): Source {
  const lines = source.text.split(/\r\n|\r|\n/);
  if (!keepTrailingNewline && lines.at(-1) === '') lines.pop();
  const text = lines.join('\n');
  const same = source.text.startsWith(text);
  return embeddedSource(source, text, same ? [{ inner: 0, outer: 0 }] : lineSegments(source.text));
}

function lineSegments(text: string): Segment[] {
  const segments: Segment[] = [{ inner: 0, outer: 0 }];
  let removed = 0;
  for (const match of text.matchAll(/\r\n|\r|\n/g)) {
    removed += match[0].length - 1;
    const outer = match.index + match[0].length;
    segments.push({ inner: outer - removed, outer });
  }
  return segments;
}
