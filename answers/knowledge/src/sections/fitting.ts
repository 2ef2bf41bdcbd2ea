import { fileSource } from '@hops/text';
import { parseMarkdown } from '../markdown/parse.ts';
import { readingTime } from '../reading-time.ts';

/** Writes a section; `most` is how many rows of a table and words of a list it may tell. */
export type Form = (most: number) => string;

/** What the sections share. */
export interface Room {
  /** How much one may tell, from the shortest form on. */
  readonly steps: readonly [number, ...number[]];
  /** How long all of them together may take to read. */
  readonly minutes: number;
}

/**
 * Chooses how much each section tells: all begin with their shortest form; then, step by step and in their order, each
 * is given its next one where all together are still read in the minutes. One that does not fit tells no more.
 */
export function fitted(forms: readonly Form[], { steps: [first, ...steps], minutes }: Room): string[] {
  const texts = forms.map((form) => form(first));
  const full = new Set<number>();
  let left = minutes - texts.reduce((sum, text) => sum + timeOf(text), 0);
  for (const most of steps)
    for (const [index, form] of forms.entries()) {
      if (full.has(index)) continue;
      const longer = form(most);
      const more = timeOf(longer) - timeOf(texts[index]!);
      if (more > left) full.add(index);
      else {
        texts[index] = longer;
        left -= more;
      }
    }
  return texts;
}

/** The minutes that a text takes to read. */
function timeOf(text: string): number {
  return readingTime(parseMarkdown(fileSource('section.md', text)));
}
