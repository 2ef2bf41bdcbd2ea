import type { Document, Inventory } from '@hops/inventory';
import type { Model } from '@hops/model';
import type { Heading } from './answer.ts';
import type { Question } from './question.ts';
import { textOfFile } from './text.ts';
import { wordsOf } from './words.ts';

interface Section extends Heading {
  readonly words: ReadonlySet<string>;
}

/**
 * The section of a document that says most of what is asked: at least half of it, or nothing does. Words of its heading
 * count four times.
 */
export function documentFor(question: Question, { documents }: Inventory, model: Model): Heading | undefined {
  const sections = documents
    .flatMap((document) => sectionsOf(document, textOfFile(model, document.path) ?? ''))
    .filter((section) => tellsHalf(section, question));
  const words = new Set([...question.terms, ...(question.adds === undefined ? [] : ['add'])]);
  const scores = new Map(sections.map((section) => [section, scoreOf(section, words, question)]));
  const [best] = sections.toSorted((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
  if (best === undefined) return undefined;
  const { file, line, title } = best;
  return { file, line, title };
}

function tellsHalf({ title, words }: Section, { terms }: Question): boolean {
  const heading = new Set(wordsOf(title));
  const told = [...terms].filter((term) => heading.has(term) || words.has(term));
  return told.length > 0 && told.length * 2 >= terms.size;
}

function scoreOf({ title, words }: Section, wanted: ReadonlySet<string>, { terms }: Question): number {
  const heading = new Set(wordsOf(title));
  return [...wanted].reduce((sum, word) => {
    const weight = terms.has(word) || word.startsWith('add') ? 1 : 0.5;
    if (heading.has(word)) return sum + 4 * weight;
    return words.has(word) ? sum + weight : sum;
  }, 0);
}

/** A section ends where the next heading begins. */
function sectionsOf({ headings }: Document, text: string): Section[] {
  const lines = text.split('\n');
  return headings.map(({ file, line, title }, index) => ({
    file,
    line,
    title,
    words: new Set(wordsOf(lines.slice(line, sectionEnd(headings, index)).join('\n'))),
  }));
}

function sectionEnd(headings: Document['headings'], index: number): number | undefined {
  const next = headings[index + 1];
  return next === undefined ? undefined : next.line - 1;
}
