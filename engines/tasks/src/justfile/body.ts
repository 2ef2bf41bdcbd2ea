import type { BodyLine } from './item.ts';

/** The indented lines from `start` on; empty lines between them belong to them, and those behind them do not. */
export function bodyAt(text: string, start: number): { lines: BodyLine[]; end: number } {
  const lines: BodyLine[] = [];
  let end = start;
  let indentation: string | undefined;
  for (const { 0: line, index } of text.slice(start).matchAll(/[^\n]*\n|[^\n]+$/g)) {
    const written = line.trimEnd();
    const blank = /^[ \t]*/.exec(written)![0];
    if (written === '') continue;
    if (blank === '') break;
    indentation ??= blank;
    const cut = written.startsWith(indentation) ? indentation.length : blank.length;
    lines.push({ text: written.slice(cut), start: start + index + cut });
    end = start + index + line.length;
  }
  return { lines, end };
}
