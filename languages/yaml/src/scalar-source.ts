import { derivedSource, embeddedSource, type Segment, type Source } from '@hops/text';
import { afterBreak, lineEnd } from './character.ts';
import { type Scalar, spanOf } from './node.ts';

/**
 * The scalar's text as a source whose spans lead back to the file: line by line for a literal block, as it stands for
 * what is written without escapes on one line; else every place is that of the whole scalar.
 */
export function scalarSource(scalar: Scalar): Source {
  const { source, start, end, style, text } = scalar;
  const quote = style === 'single' || style === 'double' ? 1 : 0;
  if (source.text.slice(start + quote, end - quote) === text) {
    return embeddedSource(source, text, [{ inner: 0, outer: start + quote }]);
  }
  const segments = style === 'literal' ? literalSegments(scalar) : undefined;
  return segments === undefined
    ? derivedSource(text, spanOf(scalar))
    : embeddedSource(source, text, segments);
}

/** One segment a line of a literal block; `undefined` where the lines are not those of the source. */
function literalSegments({ source, start, end, text }: Scalar): Segment[] | undefined {
  const segments: Segment[] = [];
  let indent: number | undefined;
  let inner = 0;
  let outer = afterBreak(source.text, lineEnd(source.text, start));
  for (const line of text.split('\n')) {
    const outerEnd = Math.min(lineEnd(source.text, outer), source.text.length);
    if (line !== '') indent ??= outerEnd - outer - line.length;
    const first = Math.min(outer + (indent ?? 0), outerEnd);
    if (source.text.slice(first, outerEnd) !== line && line !== '') return undefined;
    segments.push({ inner, outer: Math.min(first, end) });
    inner += line.length + 1;
    outer = afterBreak(source.text, outerEnd);
  }
  return segments;
}
