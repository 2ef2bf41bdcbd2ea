/**
 * Breaks `text` at spaces into lines of at most `width` columns, each behind `indent` spaces that count too. A word
 * longer than a line stands alone on its own. Line breaks in `text` are kept.
 */
export function wrap(text: string, width: number, indent: number = 0): string[] {
  const margin = ' '.repeat(indent);
  return text.split('\n').flatMap((line) => wrapLine(line, width - indent).map((part) => `${margin}${part}`));
}

function wrapLine(line: string, width: number): string[] {
  return joinWithin(line.split(' '), ' ', width);
}

/** Joins `items` by `separator` into lines of at most `width` columns; the separator ends the line it breaks. */
export function joinWithin(items: readonly string[], separator: string, width: number): string[] {
  const lines: string[] = [];
  let line: string | undefined;
  for (const item of items) {
    const longer: string = line === undefined ? item : `${line}${separator}${item}`;
    if (line === undefined || longer.length <= width) {
      line = longer;
    } else {
      lines.push(`${line}${separator.trimEnd()}`);
      line = item;
    }
  }
  return [...lines, line ?? ''];
}

/** `text` cut to `width` columns, an ellipsis standing for what is cut off. */
export function crop(text: string, width: number): string {
  return text.length <= width ? text : `${text.slice(0, Math.max(0, width - 1))}…`;
}

/** `text` without control characters but line ends: what a repository holds cannot command the terminal. */
export function printable(text: string): string {
  return text.replaceAll(/(?!\n)\p{Cc}/gu, '\uFFFD');
}
