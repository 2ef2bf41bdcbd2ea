import { findingLines } from '../check-output/finding-lines.ts';
import { placeText } from '../report/place.ts';
import { canBeWritten, type RenameReport, type RenameStep } from '../report/rename-report.ts';
import { counted } from '../terminal/number.ts';
import { printable, wrap } from '../terminal/wrap.ts';
import { headingLines, previewLines } from '../writing/preview.ts';
import type { RenameContext } from './context.ts';

/** A renaming for people: what changes, what is in the way, what remains to be done, and whether it was written. */
export function textOutput(report: RenameReport, context: RenameContext): string {
  const { plan } = context;
  const files = report.written ? headingLines(plan, context) : previewLines(plan, context);
  const blocks = [
    files,
    ...report.blocked.map((finding) => findingLines(finding, { ...context, version: '', elapsed: 0 })),
    stepLines('Only you can do this', 'do', report, context),
    stepLines('Left as it is', 'look', report, context),
    wrap(closing(report, context), context.width),
  ];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

const most = 10;

function stepLines(
  title: string,
  kind: RenameStep['kind'],
  { steps }: RenameReport,
  { colours, width, folder, all }: RenameContext,
): string[] {
  const own = steps.filter((step) => step.kind === kind);
  if (own.length === 0) return [];
  const shown = all || kind === 'do' ? own : own.slice(0, most);
  const rest = own.length - shown.length;
  return [
    colours.bold(`${title} (${own.length})`),
    ...shown.flatMap(({ text, file, line = 1, column = 1 }) => {
      const place =
        file === undefined ? [] : [colours.cyan(printable(placeText({ file, line, column }, folder)))];
      if (kind === 'look') return place.map((each) => `  ${each} ${colours.dim(printable(text))}`);
      return [...place.map((each) => `  ${each}`), ...wrap(printable(text), width, 4)];
    }),
    ...(rest === 0 ? [] : [colours.dim(`  … and ${counted(rest, 'more line')}: --all shows them`)]),
  ];
}

function closing(report: RenameReport, { partial, plan }: RenameContext): string {
  const { target, difference, blocked, edits, moves, steps, written } = report;
  const size = `${counted(edits.length, 'edit')} in ${counted(new Set(edits.map(({ file }) => file)).size, 'file')}`;
  const moved = moves.length === 0 ? '' : `, ${counted(moves.length, 'file')} moved`;
  const what = `${target.from} → ${target.to}: ${size}${moved}.`;
  if (written) return `${what} ${counted(plan.length, 'file')} written.`;
  if (blocked.length > 0)
    return `${what} Nothing is written: ${counted(blocked.length, 'line')} must be changed first.`;
  if (difference)
    return `${what} Nothing is written: with the new name, ${printable(difference.what)} ${difference.message}. The build must differ in nothing but the name.`;
  if (edits.length + moves.length === 0) return `${what} Nothing here can be changed.`;
  if (canBeWritten(report, partial))
    return `${what} The build differs in nothing but the name. --yes writes it.`;
  const open = steps.filter(({ kind }) => kind === 'do').length;
  return `${what} Nothing is written yet: ${counted(open, 'step')} only you can do. --yes --partial writes the rest.`;
}
