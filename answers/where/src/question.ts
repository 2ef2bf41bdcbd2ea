import { additionIn, type Addition } from './addition.ts';
import type { Aspect } from './field/aspect.ts';
import { aspects } from './field/aspects.ts';
import { isWithinLonger, phraseFinder, type Found, type PhraseFinder } from './field/phrases.ts';
import { findTopics, programsOf, type Called, type Topic } from './field/programs.ts';
import { isFiller, wordsOf } from './words.ts';

/** A question, understood as far as its words tell. */
export interface Question {
  readonly text: string;
  /** Its words, by their stems, that carry meaning. */
  readonly terms: ReadonlySet<string>;
  /** What it asks of a thing, such as its size or its secret; what is said with most words goes first. */
  readonly aspects: readonly Aspect[];
  /** The programs that it means without their names, by what they are called. */
  readonly programs: readonly Called[];
  readonly adds: Addition;
  /** Whether it speaks of all apps, volumes or releases at once. */
  readonly isForAll: boolean;
}

const findAspects: PhraseFinder<Aspect> = phraseFinder(aspects);

/** `every hour` speaks of a time. */
const quantifiers =
  /\b(?:all|any|each|whole|everything|everywhere|globally|by default|defaults|cluster-wide|every (?!(?:\w+ )?(?:second|minute|hour|night|morning|day|week|month|year)s?\b))\b/i;

/** Reads a question: what it names, what it asks of it, and whether it is about something new. */
export function readQuestion(text: string): Question {
  const words = wordsOf(text);
  const found = findAspects(words);
  const topics = findTopics(words);
  const all = [...found, ...topics];
  const asked = found.filter((each) => !isWithinLonger(each, all));
  const meant = topics.filter((each) => !isWithinLonger(each, all));
  const longestFirst = asked.toSorted((one, other) => other.length - one.length);
  return {
    text,
    terms: new Set(words.filter((word) => !isFiller(word))),
    aspects: [...new Set(longestFirst.map(({ value }) => value))],
    programs: programsIn(meant, asked, words),
    adds: additionIn(words, asked, meant),
    isForAll: quantifiers.test(text),
  };
}

/** How much a program counts that only words tell of that also ask for an aspect: `snapshots`, `dashboard`. */
const doubtful = 0.4;

function programsIn(
  topics: readonly Found<Topic>[],
  asked: readonly Found<Aspect>[],
  words: readonly string[],
): Called[] {
  const starts = new Set(asked.map(({ start }) => start));
  const sure = new Set(topics.filter(({ start }) => !starts.has(start)).map(({ value }) => value.programs));
  return programsOf(topics, words).map((called) =>
    sure.has(called.names) ? called : { ...called, weight: called.weight * doubtful },
  );
}
