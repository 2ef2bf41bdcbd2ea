import type { Model } from '@hops/model';
import type { Heading } from './answer.ts';
import type { Question } from './question.ts';
import { textOfFile } from './text.ts';
import { synonymsOf, wordsOf } from './words.ts';

interface Section extends Heading {
  readonly words: ReadonlySet<string>;
}

/**
 * The section of a document that says most of what is asked: at least half of it, or nothing does. Words of its heading
 * count four times.
 */
export function documentFor(question: Question, model: Model): Heading | undefined {
  const sections = model.repository.paths
    .filter((path) => path.endsWith('.md'))
    .flatMap((file) => sectionsOf(file, textOfFile(model, file) ?? ''))
    .filter((section) => tellsHalf(section, question));
  const words = new Set([...question.meanings, ...(question.adds === undefined ? [] : ['add', 'adding'])]);
  const scores = new Map(sections.map((section) => [section, scoreOf(section, words, question)]));
  const [best] = sections.toSorted((one, other) => (scores.get(other) ?? 0) - (scores.get(one) ?? 0));
  if (best === undefined) return undefined;
  const { file, line, title } = best;
  return { file, line, title };
}

function tellsHalf({ title, words }: Section, { terms }: Question): boolean {
  const heading = new Set(wordsOf(title));
  const told = [...terms].filter((term) =>
    [term, ...synonymsOf(term)].some((word) => heading.has(word) || words.has(word)),
  );
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

function sectionsOf(file: string, text: string): Section[] {
  const lines = text.split('\n');
  const starts = headingLines(lines);
  return starts.map((start, index) => ({
    file,
    line: start + 1,
    title: (lines[start] ?? '').replace(/^#+\s*/, ''),
    words: new Set(wordsOf(lines.slice(start + 1, starts[index + 1]).join('\n'))),
  }));
}

/** A `#` in a fenced block is a comment of its language. */
function headingLines(lines: readonly string[]): number[] {
  let isFenced = false;
  return lines.flatMap((line, index) => {
    if (line.startsWith('```')) isFenced = !isFenced;
    return !isFenced && /^#{1,6}\s/.test(line) ? [index] : [];
  });
}
