import type { RegionEdit } from '../report/report.ts';

/** A text with edits made; one that touches an earlier one is left out. `count` is how many were made. */
export function withRegionEdits(
  text: string,
  edits: readonly RegionEdit[],
): { readonly text: string; readonly count: number } {
  const starts = lineStarts(text);
  const offset = (line: number, column: number): number => (starts[line - 1] ?? text.length) + column - 1;
  const placed = edits
    .map((edit) => ({
      start: offset(edit.line, edit.column),
      end: offset(edit.endLine, edit.endColumn),
      text: edit.text,
    }))
    .toSorted((one, other) => one.start - other.start || one.end - other.end);
  const parts: string[] = [];
  let at = 0;
  let count = 0;
  for (const { start, end, text: put } of placed) {
    if (start < at || (start === at && count > 0)) continue;
    parts.push(text.slice(at, start), put);
    at = end;
    count++;
  }
  return { text: [...parts, text.slice(at)].join(''), count };
}

function lineStarts(text: string): number[] {
  return [0, ...Array.from(text.matchAll(/\n/g), ({ index }) => index + 1)];
}
