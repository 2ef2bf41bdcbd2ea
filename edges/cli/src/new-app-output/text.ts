import { findingLines } from '../check-output/finding-lines.ts';
import type { NewAppReport } from '../report/new-app-report.ts';
import { pathFrom } from '../report/place.ts';
import { counted } from '../terminal/number.ts';
import { printable, wrap } from '../terminal/wrap.ts';
import { previewLines } from '../writing/preview.ts';
import type { NewAppContext } from './context.ts';

/** A new app for people: which one it is made from, what is written, what a check is against, and what is to be done. */
export function textOutput(report: NewAppReport, context: NewAppContext): string {
  const { neighbour, name, area, findings } = report;
  const { colours, width, dryRun, plan } = context;
  const blocks = [
    [
      ...wrap(`${colours.bold(name)} in ${area}, made like ${neighbour.name}:`, width),
      `  ${placeText(neighbour, context)}`,
    ],
    dryRun ? previewLines(plan, context) : fileLines(report, context),
    ...findings.map((finding) => findingLines(finding, { ...context, all: true, elapsed: 0 })),
    wrap(closing(report, context), Math.min(width, 100)),
    findings.length > 0 || report.steps.length === 0 ? [] : stepLines(report, context),
  ];
  const filled = blocks.filter((lines) => lines.length > 0);
  return `${filled.map((lines) => lines.join('\n')).join('\n\n')}\n`;
}

function fileLines({ files, entries }: NewAppReport, context: NewAppContext): string[] {
  return files.flatMap(({ path, change }) => [
    `${change === 'new' ? context.colours.green('+') : '~'} ${printable(pathFrom(context.folder, path))}`,
    ...entries
      .filter(({ file }) => file === path)
      .map(({ line, text }) => `    line ${line}: ${printable(text)}`),
  ]);
}

function closing({ files, findings, written, neighbour }: NewAppReport, { dryRun }: NewAppContext): string {
  if (findings.length > 0)
    return `Nothing is written: with these files, a check has ${counted(findings.length, 'new finding')}. --like takes another app than ${neighbour.name}.`;
  const size = counted(files.length, 'file');
  if (written) return `${size} written. A check finds nothing new.`;
  return dryRun ? `${size} would be written. A check finds nothing new with them.` : '';
}

function stepLines({ steps }: NewAppReport, context: NewAppContext): string[] {
  const { colours, width } = context;
  return [
    colours.bold('Next'),
    ...steps.flatMap(({ text, places }, index) => {
      const number = `${String(index + 1).padStart(2)}. `;
      const lines = wrap(printable(text), Math.min(width, 100), number.length);
      return [
        number + (lines[0] ?? '').trimStart(),
        ...lines.slice(1),
        ...places.map((place) => `    ${placeText(place, context)}`),
      ];
    }),
  ];
}

function placeText(
  { file, line }: { file: string; line: number },
  { colours, folder }: NewAppContext,
): string {
  return colours.cyan(`${printable(pathFrom(folder, file))}:${line}`);
}
