import { blockProblem, type BlockStep } from './blocks.ts';
import type { DiagramLine, DiagramProblem } from './diagram.ts';
import { chainProblem } from './flowchart-chain.ts';

const keywords =
  /^(?:subgraph(?:\s.*)?|end|direction\s+(?:TB|TD|BT|RL|LR)|(?:classDef|class|style|linkStyle|click)\s+\S+\s+\S.*|acc(?:Title|Descr)\b.*)$/;

/** What is wrong with a flowchart: its direction, a node, an edge, a subgraph that is not closed. */
export function flowchartProblem(lines: readonly DiagramLine[], rest: string): DiagramProblem | undefined {
  const [direction = '', ...behind] = rest.split(/[ \t;]+/);
  if (!/^(?:|TB|TD|BT|RL|LR|[<>^v])$/.test(direction))
    return { line: 0, message: `A flowchart goes TB, TD, BT, RL or LR, not ${direction}.` };
  const first = behind.join(' ').trim();
  const statements = joinedLines(first === '' ? lines : [{ line: 0, text: first }, ...lines]);
  for (const { line, text } of statements) {
    const problem = keywords.test(text.trim()) ? undefined : chainProblem(text);
    if (problem !== undefined) return { line, message: problem };
  }
  return blockProblem(statements, stepOf, 'end');
}

function stepOf(text: string): BlockStep {
  if (/^subgraph\b/.test(text)) return 'opens';
  return /^end$/.test(text) ? 'closes' : undefined;
}

/** The statements of lines: a text in quotes may go over several, a semicolon outside of them ends one. */
function joinedLines(lines: readonly DiagramLine[]): DiagramLine[] {
  const joined: DiagramLine[] = [];
  let open: DiagramLine | undefined;
  for (const { line, text } of lines) {
    const whole: DiagramLine = open ? { line: open.line, text: `${open.text}\n${text}` } : { line, text };
    const isOpen = whole.text.split('"').length % 2 === 0;
    open = isOpen ? whole : undefined;
    if (!isOpen) joined.push(...statementsOf(whole));
  }
  return open ? [...joined, open] : joined;
}

function statementsOf({ line, text }: DiagramLine): DiagramLine[] {
  const parts = text.match(/(?:"[^"]*"|\|[^|]*\||[^;"|]|[|])+/g) ?? [];
  return parts.filter((part) => part.trim() !== '').map((part) => ({ line, text: part }));
}
