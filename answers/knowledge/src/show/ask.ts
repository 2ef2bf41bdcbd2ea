import { lineIndex } from '@hops/text';
import type { MarkdownDocument } from '../markdown/document.ts';
import { searchBase, type DocumentSection } from './search.ts';
import { shownCapsules, type ShownCapsule } from './show.ts';
import { topicWords, wordsOf } from './words.ts';

/** A row of a table of evidence. */
export interface ToldEvidence {
  readonly claim: string;
  readonly source: string;
  readonly file: string;
  readonly line: number;
}

/** What a base says to a question: capsules and sections, the best first, and the evidence that speaks of it. */
export interface AskAnswer {
  readonly question: string;
  readonly told: readonly (
    | ({ readonly kind: 'capsule' } & ShownCapsule)
    | ({ readonly kind: 'section' } & DocumentSection)
  )[];
  readonly evidence: readonly ToldEvidence[];
}

const mostTold = 3;
const mostEvidence = 5;

/** Looks up what a base says to a question, by its words: no model guesses, nothing is fetched. */
export function askBase(documents: readonly MarkdownDocument[], question: string): AskAnswer {
  const capsules = shownCapsules(documents);
  const told = searchBase(documents, question)
    .slice(0, mostTold)
    .map((section) => {
      const capsule = capsules.find(({ file, line }) => file === section.file && line === section.line);
      return capsule ? { kind: 'capsule' as const, ...capsule } : { kind: 'section' as const, ...section };
    });
  return { question, told, evidence: evidenceFor(documents, question) };
}

function evidenceFor(documents: readonly MarkdownDocument[], question: string): ToldEvidence[] {
  const asked = topicWords(question);
  return documents
    .flatMap(evidenceRows)
    .map((row) => ({ row, score: wordsTold(row.claim, asked) }))
    .filter(({ score }) => score > 0 && score * 2 >= asked.size)
    .toSorted((one, other) => other.score - one.score)
    .slice(0, mostEvidence)
    .map(({ row }) => row);
}

function wordsTold(claim: string, asked: ReadonlySet<string>): number {
  const words = new Set(wordsOf(claim));
  return [...asked].filter((word) => words.has(word)).length;
}

function evidenceRows({ tables, source }: MarkdownDocument): ToldEvidence[] {
  const lines = lineIndex(source.text);
  return tables.flatMap(({ header, rows }) => {
    const column = (name: string): number => header.findIndex(({ text }) => text.toLowerCase() === name);
    const [claim, cited] = [column('claim'), column('source')];
    if (claim === -1 || cited === -1) return [];
    return rows.map(({ cells, start }) => ({
      claim: cells[claim]?.text ?? '',
      source: cells[cited]?.text ?? '',
      file: source.file,
      line: lines.positionAt(start).line,
    }));
  });
}
