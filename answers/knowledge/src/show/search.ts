import { lineIndex } from '@hops/text';
import type { MarkdownDocument } from '../markdown/document.ts';
import { topicWords, wordsOf } from './words.ts';

/** A part of a document: a heading and what stands below it, up to the next heading. */
export interface DocumentSection {
  readonly file: string;
  readonly line: number;
  readonly title: string;
  /** The Markdown below the heading. */
  readonly text: string;
}

const headingWeight = 4;

/** The sections that say at least half of a topic, the best first; a word in a heading counts four times. */
export function searchBase(documents: readonly MarkdownDocument[], topic: string): DocumentSection[] {
  const asked = topicWords(topic);
  const rated = documents.flatMap(sectionsOf).map((section) => ({ section, score: scoreOf(section, asked) }));
  return rated
    .filter(({ score }) => score > 0)
    .toSorted((one, other) => other.score - one.score)
    .map(({ section }) => section);
}

/** The sections of a document in their order. */
export function sectionsOf({ source, headings }: MarkdownDocument): DocumentSection[] {
  const lines = lineIndex(source.text);
  return headings.map(({ title, start, end }, index) => ({
    file: source.file,
    line: lines.positionAt(start).line,
    title,
    text: source.text.slice(end, headings[index + 1]?.start).trim(),
  }));
}

function scoreOf({ title, text }: DocumentSection, asked: ReadonlySet<string>): number {
  const heading = new Set(wordsOf(title));
  const body = new Set(wordsOf(text));
  const told = [...asked].filter((word) => heading.has(word) || body.has(word));
  if (told.length * 2 < asked.size) return 0;
  return told.reduce((sum, word) => sum + (heading.has(word) ? headingWeight : 1), 0);
}
