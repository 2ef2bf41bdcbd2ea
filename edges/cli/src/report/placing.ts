import { lineIndex, type LineIndex, type Span } from '@hops/text';
import type { Region } from './report.ts';

/** A file's text and its lines. */
export interface PlacedSource {
  readonly text: string;
  readonly lines: LineIndex;
}

/** Finds places in files, whose lines are found once each. */
export interface Placing {
  /** The span as lines and columns; the first character of a file that has no text. */
  region(span: Span): Region;
  source(file: string): PlacedSource | undefined;
}

/** Places spans in the texts that `textOf` gives. */
export function placing(textOf: (file: string) => string | undefined): Placing {
  const sources = new Map<string, PlacedSource | undefined>();
  const source = (file: string): PlacedSource | undefined => {
    if (!sources.has(file)) sources.set(file, placedSource(textOf(file)));
    return sources.get(file);
  };
  return { source, region: (span) => regionIn(source(span.file), span) };
}

function placedSource(text: string | undefined): PlacedSource | undefined {
  return text === undefined ? undefined : { text, lines: lineIndex(text) };
}

function regionIn(source: PlacedSource | undefined, { file, start, end }: Span): Region {
  if (source === undefined) return { file, line: 1, column: 1, endLine: 1, endColumn: 1 };
  const from = source.lines.positionAt(start);
  const to = source.lines.positionAt(end);
  return { file, line: from.line, column: from.column, endLine: to.line, endColumn: to.column };
}
