import type { LineRange } from '../claims/citation.ts';
import { checksum } from '../markdown/markers.ts';
import type { Contents } from './contents.ts';

/** The checksum of some lines. */
export function sumOfLines(lines: readonly string[], { from, to }: LineRange): string {
  return checksum(lines.slice(from - 1, to).join('\n'));
}

/** The ranges of a file whose lines have this checksum. */
export function rangesWithSum(lines: readonly string[], sum: string, length: number): LineRange[] {
  return lines
    .map((_, index) => ({ from: index + 1, to: index + length }))
    .filter((range) => range.to <= lines.length && sumOfLines(lines, range) === sum);
}

/** The first node that begins in some lines of a file. */
export function firstNode(
  file: string,
  { from, to }: LineRange,
  { outlineOf }: Contents,
): string | undefined {
  const nodes = outlineOf(file)?.nodes ?? new Map<number, string>();
  const lines = Array.from({ length: to - from + 1 }, (_, index) => from + index);
  const first = lines.find((line) => nodes.has(line));
  return first === undefined ? undefined : nodes.get(first);
}
