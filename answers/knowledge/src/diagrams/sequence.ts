import { blockProblem, statementProblem, type BlockStep } from './blocks.ts';
import type { DiagramLine, DiagramProblem } from './diagram.ts';

const opening = /^(?:loop|alt|opt|par|par_over|critical|break|rect|box)\b/i;

const actor = String.raw`[^\s,;:+<>-](?:[^,;:+<>\n-]|-(?![->x)]))*?`;
const arrow = String.raw`\s*(?:<<-{1,2}>>|-{1,2}(?:>>?|[x)]|\|?[/\\]{1,2}))\s*[+-]?\s*`;

const statements: readonly RegExp[] = [
  opening,
  /^(?:end|else|and|option|autonumber)\b/i,
  /^(?:create\s+)?(?:participant|actor)\s+\S/i,
  /^(?:activate|deactivate|destroy)\s+\S/i,
  /^note\s+(?:(?:left|right)\s+of|over)\s+[^:]+:/i,
  /^(?:links?|properties|details)\s+[^:]+:/i,
  /^(?:title|acc(?:Title|Descr))\b/,
  new RegExp(`^${actor}${arrow}${actor}\\s*:`),
];

/** What is wrong with a sequence diagram: a line that is no statement, a block that is not closed. */
export function sequenceProblem(lines: readonly DiagramLine[]): DiagramProblem | undefined {
  return (
    statementProblem(lines, (text) => statements.some((form) => form.test(text))) ??
    blockProblem(lines, stepOf, 'end')
  );
}

function stepOf(text: string): BlockStep {
  if (opening.test(text)) return 'opens';
  return /^end\b/i.test(text) ? 'closes' : undefined;
}
