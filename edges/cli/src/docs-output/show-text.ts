import type { ShowAnswer, ShownCapsule } from '@hops/knowledge';
import { didYouMean } from '../outcome.ts';
import { pathFrom } from '../report/place.ts';
import { counted } from '../terminal/number.ts';
import { crop, printable, wrap } from '../terminal/wrap.ts';
import type { ShowContext } from './context.ts';

type Contents = Extract<ShowAnswer, { kind: 'contents' }>;
type Section = Extract<ShowAnswer, { kind: 'section' }>;

/** What a base says, for people. */
export function showText(answer: ShowAnswer, context: ShowContext): string {
  return `${linesOf(answer, context).join('\n')}\n`;
}

function linesOf(answer: ShowAnswer, context: ShowContext): string[] {
  switch (answer.kind) {
    case 'contents':
      return contentsLines(answer, context);
    case 'capsule':
      return capsuleLines(answer, context);
    case 'section':
      return sectionLines(answer, context);
    case 'nothing':
      return [
        `Nothing in the knowledge base says enough of “${printable(answer.topic)}”.${didYouMean(answer.nearest)}`,
        '`hops docs show` lists its capsules and documents.',
      ];
  }
}

function contentsLines({ documents, capsules }: Contents, context: ShowContext): string[] {
  const { colours, folder, width } = context;
  const paths = documents.map(({ file }) => printable(pathFrom(folder, file)));
  const longest = Math.max(0, ...paths.map((path) => path.length));
  return [
    colours.bold('Documents'),
    ...documents.map(
      ({ title, minutes }, index) =>
        `  ${colours.cyan(paths[index]!.padEnd(longest))}  ${crop(`${printable(title)}, ${minutesText(minutes)}`, width - longest - 4)}`,
    ),
    ...(capsules.length === 0 ? [] : ['', colours.bold('Capsules')]),
    ...capsules.flatMap(({ name, invariant, ...place }) => [
      `  ${colours.bold(printable(name))}  ${placeOf(place, context)}`,
      `    ${crop(oneLine(invariant), width - 4)}`,
    ]),
  ];
}

function capsuleLines(capsule: ShownCapsule, context: ShowContext): string[] {
  const { name, invariant, example, boundary, depth } = capsule;
  const { colours } = context;
  return [
    `${colours.bold(printable(name))}  ${placeOf(capsule, context)}`,
    '',
    ...wrap(oneLine(invariant), context.width),
    ...titled('Example', example, context),
    ...(context.depth ? depthLines(capsule, context) : moreLines(boundary, depth, context)),
  ];
}

function moreLines(
  boundary: string | undefined,
  depth: ShownCapsule['depth'],
  { colours }: ShowContext,
): string[] {
  const count = depth.length + (boundary === undefined ? 0 : 1);
  return count === 0 ? [] : ['', colours.dim(`${counted(count, 'more line')}: --depth shows them.`)];
}

function depthLines({ boundary, depth }: ShownCapsule, context: ShowContext): string[] {
  return [
    ...titled('Boundary', boundary ?? '', context),
    ...depth.flatMap(({ kind, text }) => titled(kind, text, context)),
  ];
}

function titled(title: string, text: string, { colours, width }: ShowContext): string[] {
  return text === '' ? [] : ['', colours.bold(printable(title)), ...wrap(printable(text), width, 2)];
}

/** The Markdown as it is written; prose is wrapped, tables and code are not. */
function sectionLines({ title, text, ...place }: Section, context: ShowContext): string[] {
  const { colours, width } = context;
  let isFenced = false;
  const body = printable(text)
    .split(/\r?\n/)
    .flatMap((line) => {
      if (/^\s*(?:```|~~~)/.test(line)) isFenced = !isFenced;
      return isFenced || line.startsWith('|') ? [line] : wrap(line, width);
    });
  return [`${colours.bold(printable(title))}  ${placeOf(place, context)}`, '', ...body];
}

function placeOf(
  { file, line }: { readonly file: string; readonly line: number },
  { colours, folder }: ShowContext,
): string {
  return colours.cyan(`${printable(pathFrom(folder, file))}:${line}`);
}

function oneLine(text: string): string {
  return printable(text).replaceAll(/\s*\n\s*/g, ' ');
}

function minutesText(minutes: number): string {
  return `${Math.max(1, Math.round(minutes))} min`;
}
