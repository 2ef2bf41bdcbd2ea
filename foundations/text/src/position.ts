/** A place as people count it: 1-based line, 1-based column in UTF-16 units. Lines end at LF or CRLF. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** Turns offsets in one text into positions; finds the lines once. */
export interface LineIndex {
  /** The position of a UTF-16 offset; an offset behind the text counts from the start of its last line. */
  positionAt(offset: number): Position;
  /** The text of a 1-based line without its line end, or the empty string where there is no such line. */
  lineAt(line: number): string;
}

/** Finds the lines of `text`. */
export function lineIndex(text: string): LineIndex {
  const starts = [0];
  for (let at = text.indexOf('\n'); at !== -1; at = text.indexOf('\n', at + 1)) starts.push(at + 1);
  return {
    positionAt(offset) {
      const line = countAtOrBefore(starts, offset);
      return { line, column: offset - starts[line - 1]! + 1 };
    },
    lineAt(line) {
      const start = starts[line - 1];
      if (start === undefined) return '';
      const end = starts[line] ?? text.length + 1;
      return text.slice(start, end - 1).replace(/\r$/, '');
    },
  };
}

function countAtOrBefore(starts: readonly number[], offset: number): number {
  let low = 1;
  let high = starts.length;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle - 1]! <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}
