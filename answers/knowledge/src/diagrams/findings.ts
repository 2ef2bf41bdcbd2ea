import { refuted, type KnowledgeFinding } from '../finding.ts';
import type { MarkdownDocument } from '../markdown/document.ts';
import { diagramProblem } from './diagram.ts';

/** The diagrams of a document that Mermaid would not draw, each at the line where that shows. */
export function diagramFindings({ fences, source }: MarkdownDocument): KnowledgeFinding[] {
  return fences
    .filter(({ language }) => language === 'mermaid')
    .flatMap(({ lines, start, end }) => {
      const problem = diagramProblem(lines.map(({ text }) => text));
      if (problem === undefined) return [];
      const place = lines[problem.line] ?? { start, end };
      const message = `Mermaid cannot draw this diagram. ${problem.message}`;
      return [refuted('docs-broken-diagram', message, source.span(place.start, place.end))];
    });
}
