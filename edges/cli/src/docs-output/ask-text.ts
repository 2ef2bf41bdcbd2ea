import type { AskAnswer, ToldEvidence } from '@hops/knowledge';
import { pathFrom } from '../report/place.ts';
import { printable, wrap } from '../terminal/wrap.ts';
import type { ShowContext } from './context.ts';
import { showText } from './show-text.ts';

const mostLines = 14;

/** What a base says to a question, for people. */
export function askText({ question, told, evidence }: AskAnswer, context: ShowContext): string {
  if (told.length + evidence.length === 0) return showText({ kind: 'nothing', topic: question }, context);
  const blocks = told.map((each) => shortened(showText(each, context), context));
  return [...blocks, ...(evidence.length === 0 ? [] : [evidenceText(evidence, context)])].join('\n');
}

/** The first lines of a long section, so that three fit on a screen. */
function shortened(text: string, { colours }: ShowContext): string {
  const lines = text.trimEnd().split('\n');
  if (lines.length <= mostLines) return text;
  const rest = lines.length - mostLines;
  return [...lines.slice(0, mostLines), colours.dim(`… ${rest} more lines`), ''].join('\n');
}

function evidenceText(evidence: readonly ToldEvidence[], { colours, folder, width }: ShowContext): string {
  const rows = evidence.flatMap(({ claim, source, file, line }) => [
    `  ${colours.cyan(`${printable(pathFrom(folder, file))}:${line}`)}`,
    ...wrap(printable(`${claim}: ${source}`), width, 4),
  ]);
  return [colours.bold('Evidence'), ...rows, ''].join('\n');
}
