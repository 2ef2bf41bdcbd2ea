import type { WhereAnswer } from '@hops/where';
import { pathFrom } from '../report/place.ts';
import { printable, wrap } from '../terminal/wrap.ts';
import type { WhereContext } from './context.ts';

/** The answer for people: the places, what must stay true there, what to copy, run and read. */
export function textOutput(answer: WhereAnswer, context: WhereContext): string {
  if (answer.places.length === 0)
    return 'Nothing in the repository fits. Name an app, an area, a kind, a path or a ${NAME}.\n';
  const { neighbour, document } = answer;
  const blocks = [
    answer.places.flatMap((place) => [
      cyan(place, context),
      ...indented(place.why, context),
      ...indented(place.advice, context),
    ]),
    titled(
      'What must stay true',
      answer.invariants.flatMap((each) => indented(`${each.name}: ${each.sentence}`, context)),
      context,
    ),
    titled(
      'Copy',
      neighbour
        ? [`  ${neighbour.name}, ${cyan(neighbour, context)}`, ...indented(neighbour.why, context)]
        : [],
      context,
    ),
    titled(
      'Before',
      answer.before.map((command) => `  ${printable(command)}`),
      context,
    ),
    titled(
      'After',
      answer.after.map((command) => `  ${printable(command)}`),
      context,
    ),
    titled(
      'Read',
      document ? [`  ${cyan(document, context)}`, ...indented(document.title, context)] : [],
      context,
    ),
  ];
  return `${blocks
    .filter((block) => block.length > 0)
    .map((block) => block.join('\n'))
    .join('\n\n')}\n`;
}

function titled(title: string, lines: readonly string[], { colours }: WhereContext): string[] {
  return lines.length === 0 ? [] : [colours.bold(title), ...lines];
}

function indented(text: string, { width }: WhereContext): string[] {
  return wrap(printable(text), width, 2);
}

function cyan({ file, line }: { file: string; line: number }, { colours, folder }: WhereContext): string {
  return colours.cyan(`${printable(pathFrom(folder, file))}:${line}`);
}
