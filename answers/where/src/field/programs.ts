import { nameOfWords, wordsOf, type Name } from '../words.ts';
import { lexicon } from './lexicon.ts';
import { phraseFinder, type Found } from './phrases.ts';

/** Programs that a text means. */
export interface Called {
  /** As folders name them. */
  readonly names: readonly Name[];
  /** What they are for. */
  readonly purpose: string;
  /** The words of the text that tell. */
  readonly words: ReadonlySet<string>;
  /** Up to 1: how well the text tells them from others. */
  readonly weight: number;
}

/** A line of the lexicon. */
export interface Topic {
  readonly called: string;
  readonly purpose: string;
  readonly programs: readonly Name[];
  readonly words: ReadonlySet<string>;
}

const topics: readonly Topic[] = Object.entries(lexicon).flatMap(([purpose, lines]) =>
  lines
    .trim()
    .split('\n')
    .map((line): Topic => {
      const [names = '', called = ''] = line.split(': ');
      const programs = names.trim().split(' ').map(nameOfWords);
      return { called, purpose, programs, words: new Set(wordsOf(called)) };
    }),
);

/** Finds what a text's words call by what it does. */
export const findTopics: (words: readonly string[]) => Found<Topic>[] = phraseFinder(topics);

/** The programs that a text means, the text's words and the topics found in them given. */
export function programsOf(found: readonly Found<Topic>[], words: readonly string[]): Called[] {
  const told = new Map<Topic, Set<string>>();
  for (const { value, start, length } of found)
    told.set(value, new Set([...(told.get(value) ?? []), ...words.slice(start, start + length)]));
  const shared = ([topic, own]: readonly [Topic, ReadonlySet<string>]): number =>
    own.size + words.filter((word) => topic.words.has(word) && !own.has(word)).length / 2;
  const most = Math.max(0, ...[...told].map(shared));
  return [...told].map(([topic, own]) => ({
    names: topic.programs,
    purpose: topic.purpose,
    words: own,
    weight: shared([topic, own]) / most,
  }));
}

/** What the programs are for whose name is, or is within, a name. */
export function purposesOf(name: string): ReadonlySet<string> {
  const words = wordsOf(name);
  const own = topics.filter(({ programs }) => programs.some((program) => isWithinName(program.words, words)));
  return new Set(own.map(({ purpose }) => purpose));
}

/** Whether words stand in a name, one after the other. */
export function isWithinName(program: readonly string[], name: readonly string[]): boolean {
  const [first] = program;
  return name.some(
    (word, start) => word === first && program.every((each, index) => name[start + index] === each),
  );
}
