import type { Span } from './span.ts';

/**
 * A text whose offsets can be traced to a file. A `Source` is either a whole file or a text that stands inside
 * one, such as a patch in a block scalar.
 */
export interface Source {
  readonly file: string;
  readonly text: string;
  /** The place in the file of the half-open range `start`–`end` of `text` (UTF-16 offsets). */
  span(start: number, end: number): Span;
}

/** The source that a whole file is: offsets in its text are offsets in the file. */
export function fileSource(file: string, text: string): Source {
  return { file, text, span: (start, end) => ({ file, start, end }) };
}

/** One run of an embedded text that stands in the outer source as it is. */
export interface Segment {
  /** Offset in the embedded text. */
  readonly inner: number;
  /** Offset of the same character in the outer source. */
  readonly outer: number;
}

/**
 * The source that stands inside another one, such as the content of a block scalar whose indentation is not part of
 * it. `segments` (ascending by `inner`) say where each run of `text` stands in `outer`; an offset between two runs'
 * beginnings counts from the first of them.
 */
export function embeddedSource(outer: Source, text: string, segments: readonly Segment[]): Source {
  const toOuter = (offset: number): number => {
    const segment = lastAtOrBefore(segments, offset);
    return segment === undefined ? 0 : segment.outer + (offset - segment.inner);
  };
  return {
    file: outer.file,
    text,
    span: (start, end) => outer.span(toOuter(start), end > start ? toOuter(end - 1) + 1 : toOuter(start)),
  };
}

/** The source of a text that a program made: every place in it is the one place that it was made from. */
export function derivedSource(text: string, from: Span): Source {
  return { file: from.file, text, span: () => from };
}

function lastAtOrBefore(segments: readonly Segment[], offset: number): Segment | undefined {
  let low = 0;
  let high = segments.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (segments[middle]!.inner <= offset) low = middle + 1;
    else high = middle;
  }
  return segments[Math.max(0, low - 1)];
}
