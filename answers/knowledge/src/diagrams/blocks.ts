import type { DiagramLine, DiagramProblem } from './diagram.ts';

/** What a line does to the blocks around it. */
export type BlockStep = 'opens' | 'closes' | undefined;

/** The block that is not closed, or the line that closes none. */
export function blockProblem(
  lines: readonly DiagramLine[],
  stepOf: (text: string) => BlockStep,
  end: string,
): DiagramProblem | undefined {
  const open: DiagramLine[] = [];
  for (const each of lines) {
    const step = stepOf(each.text.trim());
    if (step === 'opens') open.push(each);
    else if (step === 'closes' && open.pop() === undefined)
      return { line: each.line, message: `This ${end} closes nothing.` };
  }
  const last = open.at(-1);
  return last && { line: last.line, message: `Nothing closes “${last.text.trim()}”: write ${end} below it.` };
}

/** The first line that is no statement. */
export function statementProblem(
  lines: readonly DiagramLine[],
  isStatement: (text: string) => boolean,
): DiagramProblem | undefined {
  const wrong = lines.find(({ text }) => !isStatement(text.trim()));
  return wrong && { line: wrong.line, message: `“${wrong.text.trim()}” is no statement of this diagram.` };
}
