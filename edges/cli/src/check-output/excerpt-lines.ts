import type { ReportedFinding } from '../report/report.ts';
import { crop, printable } from '../terminal/wrap.ts';
import type { OutputContext } from './context.ts';

/** A line of a file and the part of it that is meant, as offsets. */
interface Excerpt {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The line that a finding stands in, with its number before and a mark below; none where it is not to be shown. */
export function excerptLines(finding: ReportedFinding, { colours, width }: OutputContext): string[] {
  if (finding.excerpt === undefined) return [];
  const gutter = `  ${finding.line} │ `;
  const margin = `${' '.repeat(gutter.length - 2)}│ `;
  const { text, start, end } = cropped(excerptOf(finding, finding.excerpt), width - gutter.length);
  const mark = ' '.repeat(start) + '^'.repeat(Math.max(1, end - start));
  const colour = finding.severity === 'error' ? colours.red : colours.yellow;
  return [`${colours.dim(gutter)}${printable(text)}`, `${colours.dim(margin)}${colour(mark)}`];
}

function excerptOf({ line, column, endLine, endColumn }: ReportedFinding, text: string): Excerpt {
  const within = (offset: number): number => Math.min(offset, text.length);
  return { text, start: within(column - 1), end: endLine === line ? within(endColumn - 1) : text.length };
}

/** The part of a long line that holds the mark. */
function cropped({ text, start, end }: Excerpt, room: number): Excerpt {
  if (text.length <= room) return { text, start, end };
  const cut = start < room / 2 ? 0 : Math.floor(start - room / 4);
  return { text: crop(text.slice(cut), room), start: start - cut, end: Math.min(end - cut, room) };
}
