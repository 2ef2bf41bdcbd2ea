import { blockProblem, statementProblem, type BlockStep } from './blocks.ts';
import type { DiagramLine, DiagramProblem } from './diagram.ts';

const name = String.raw`(?:\[\*\]|[\w\u0080-\uFFFF][\w\u0080-\uFFFF.-]*?)(?::::[\w-]+)?`;

const statements: readonly RegExp[] = [
  new RegExp(`^${name}\\s*-->\\s*${name}\\s*(?::.*)?$`),
  new RegExp(`^${name}\\s*(?::.*)?$`),
  new RegExp(
    `^state\\s+(?:"[^"]*"\\s+as\\s+)?${name}\\s*(?:<<(?:choice|fork|join|history)>>|\\{|as\\s+"[^"]*")?$`,
  ),
  /^state\s+"[^"]*"(?:\s+as\s+[\w-]+)?\s*\{?$/,
  /^\}$/,
  /^--$/,
  /^direction\s+(?:TB|BT|LR|RL)$/,
  /^note\s+(?:(?:left|right)\s+of)\s+[^:]+(?::.*)?$/i,
  /^note\s+"[^"]*"\s+as\s+\S+$/i,
  /^(?:classDef|class|style|hide empty description|scale|acc(?:Title|Descr))\b/,
];

/** What is wrong with a state diagram: a line that is no statement, a state or a note that is not closed. */
export function stateProblem(lines: readonly DiagramLine[]): DiagramProblem | undefined {
  const told = withoutNotes(lines);
  if ('message' in told) return told;
  return (
    statementProblem(told.lines, (text) => statements.some((form) => form.test(text))) ??
    blockProblem(told.lines, stepOf, '}')
  );
}

/** The lines without those of notes that end at `end note`: they hold any text. */
function withoutNotes(
  lines: readonly DiagramLine[],
): { readonly lines: readonly DiagramLine[] } | DiagramProblem {
  const told: DiagramLine[] = [];
  let note: DiagramLine | undefined;
  for (const each of lines) {
    const text = each.text.trim();
    if (note) note = /^end\s*note$/i.test(text) ? undefined : note;
    else if (/^note\s+(?:left|right)\s+of\s+[^:]+$/i.test(text)) note = each;
    else told.push(each);
  }
  return note
    ? { line: note.line, message: 'Nothing closes this note: write end note below it.' }
    : { lines: told };
}

function stepOf(text: string): BlockStep {
  if (text.endsWith('{')) return 'opens';
  return text === '}' ? 'closes' : undefined;
}
