import type { Citation, LineRange } from './citation.ts';
import { missing, proven, type Verdict } from './claim.ts';
import type { Known } from './known.ts';

/** Whether the cited lines are in one of the files that a path means, and say something. */
export function judgeLines({ path, ranges }: Citation, found: readonly string[], known: Known): Verdict {
  if (ranges.length === 0) return proven;
  const problems = found.map((file) => problemOf(file, ranges, known));
  if (problems.includes(undefined)) return proven;
  return missing('docs-missing-lines', {
    what: problems.length === 1 ? problems[0]! : `No ${path} has these lines.`,
    remedy: 'Cite the lines that say it today.',
  });
}

function problemOf(file: string, ranges: readonly LineRange[], { textOf }: Known): string | undefined {
  const text = textOf(file);
  if (text === undefined) return `${file} is no text, so it has no lines.`;
  const lines = text.replace(/\r?\n$/, '').split('\n');
  return ranges.map((range) => problemOfRange(file, range, lines)).find((problem) => problem !== undefined);
}

function problemOfRange(file: string, { from, to }: LineRange, lines: readonly string[]): string | undefined {
  if (from < 1 || to < from) return `${from}-${to} is no range of lines.`;
  if (to > lines.length) return `${file} ends at line ${lines.length}.`;
  if (lines.slice(from - 1, to).every((line) => line.trim() === ''))
    return `${file} has nothing but blanks there.`;
  return undefined;
}
