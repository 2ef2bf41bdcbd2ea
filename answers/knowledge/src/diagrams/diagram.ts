import { suggest } from '@hops/text';
import { flowchartProblem } from './flowchart.ts';
import { sequenceProblem } from './sequence.ts';
import { stateProblem } from './state.ts';

/** What keeps a diagram from being drawn, and the line where that shows, from 0. */
export interface DiagramProblem {
  readonly line: number;
  readonly message: string;
}

/** A line of a diagram that says something, without its comment. */
export interface DiagramLine {
  /** From 0. */
  readonly line: number;
  readonly text: string;
}

/** Finds the first problem of a diagram's lines below its title; `rest` is what stands behind its kind. */
export type DiagramChecker = (lines: readonly DiagramLine[], rest: string) => DiagramProblem | undefined;

/** The kinds of diagrams that Mermaid 11 draws; those whose statements are read have a checker. */
const kinds: Readonly<Record<string, DiagramChecker | undefined>> = {
  flowchart: flowchartProblem,
  'flowchart-elk': flowchartProblem,
  graph: flowchartProblem,
  stateDiagram: stateProblem,
  'stateDiagram-v2': stateProblem,
  sequenceDiagram: sequenceProblem,
  ...Object.fromEntries(
    'architecture architecture-beta block block-beta C4Component C4Container C4Context C4Deployment C4Dynamic classDiagram classDiagram-v2 erDiagram gantt gitGraph info journey kanban mindmap packet packet-beta pie quadrantChart radar-beta requirement requirementDiagram sankey sankey-beta timeline treemap treemap-beta xychart xychart-beta zenuml'
      .split(' ')
      .map((kind) => [kind, undefined]),
  ),
};

/**
 * What keeps Mermaid from drawing a diagram, if anything does. The statements of flowcharts, state and sequence diagrams
 * are read as Mermaid's grammars of these three do (packages/mermaid/src/diagrams/*); of others only the kind.
 */
export function diagramProblem(lines: readonly string[]): DiagramProblem | undefined {
  const told = withoutFrontmatter(lines.map((text, line) => ({ line, text: withoutComment(text) }))).filter(
    ({ text }) => text.trim() !== '',
  );
  const [title, ...statements] = told;
  if (title === undefined) return { line: 0, message: 'The diagram is empty.' };
  const [, kind = '', rest = ''] = /^\s*([\w-]+):?[ \t;]*(.*)$/.exec(title.text) ?? [];
  if (!(kind in kinds)) return { line: title.line, message: unknownKind(kind || title.text.trim()) };
  return kinds[kind]?.(statements, rest);
}

function unknownKind(kind: string): string {
  const meant = suggest(kind, Object.keys(kinds));
  return `Mermaid has no diagram ${kind}.${meant === undefined ? '' : ` Did you mean ${meant}?`}`;
}

/** A comment starts its line; `%%{…}%%` is a directive, which is none of the diagram either. */
function withoutComment(text: string): string {
  return /^\s*%%/.test(text) ? '' : text;
}

function withoutFrontmatter(lines: readonly DiagramLine[]): readonly DiagramLine[] {
  const first = lines.findIndex(({ text }) => text.trim() !== '');
  if (lines[first]?.text.trim() !== '---') return lines;
  const end = lines.findIndex(({ text }, index) => index > first && text.trim() === '---');
  return lines.slice(end + 1);
}
