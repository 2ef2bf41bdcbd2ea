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
  /** Words that mean nothing of their own, for they are part of a longer phrase: the backup of a `battery backup`. */
  readonly parts: ReadonlySet<string>;
  /** The phrases of the field that it has. */
  readonly phrases: readonly (readonly string[])[];
  readonly adds: Addition;
  /** Whether it speaks of all apps, volumes or releases at once. */
  readonly isForAll: boolean;
}

const findAspects: PhraseFinder<Aspect> = phraseFinder(aspects, namesOfAspect);

/** What people call it, and the kinds of its objects where their names have several words. */
function namesOfAspect({ called, kinds = '' }: Aspect): string {
  return [called, ...kinds.split(' ').filter((kind) => wordsOf(kind).length > 1)].join(', ');
}

/** `every hour` speaks of a time. */
const quantifiers =
  /\b(?:all|any|each|whole|everything|everywhere|globally|by default|defaults|cluster-wide|every (?!(?:\w+ )?(?:second|minute|hour|night|morning|day|week|month|year)s?\b))\b/i;

/** `which file decides` asks for a place, not for files. */
const scaffolding =
  /\b(?:in |under )?(?:which|what) (?:files?|folders?|places?|lines?)\b|\bwhere (?:do i|can i|is|are|does)\b|\b(?:how do i|how can i|i want to|i would like to|i need to|please|can you|let me)\b/gi;

/** What a program says and no person: an object's path, or that something went wrong. */
const message =
  /\b[A-Za-z]+\/[\w.-]+|\b(?:error|failed to|not found|denied|exhausted|couldn't|is not ready)\b/i;

/** Verbs of two words for what is new. */
const settingUp =
  /\b(?:set|spin|bring|roll|try|start) (?:up|out|hosting|running)\b(?= (?:an?|another|some|our|my|the new)\b)/i;

/** Reads a question: what it names, what it asks of it, and whether it is about something new. */
export function readQuestion(text: string): Question {
  const words = wordsOf(text.replaceAll(scaffolding, ' ').replace(settingUp, 'install'));
  const found = findAspects(words);
  const topics = findTopics(words);
  const all = [...found, ...topics];
  const asked = found.filter((each) => !isWithinLonger(each, all));
  const meant = topics.filter((each) => !isWithinLonger(each, all));
  const longestFirst = asked.toSorted((one, other) => clarity(other) - clarity(one));
  return {
    text,
    terms: new Set(words.filter((word) => !isFiller(word))),
    aspects: [...new Set(longestFirst.map(({ value }) => value))],
    programs: programsIn(meant, asked, words),
    parts: new Set(
      all
        .filter((each) => isWithinLonger(each, topics))
        .flatMap(({ start, length }) => words.slice(start, start + length)),
    ),
    phrases: all.map(({ start, length }) => words.slice(start, start + length)),
    adds: message.test(text) ? undefined : additionIn(words, asked, meant),
    isForAll: quantifiers.test(text),
  };
}

/** A question begins with what it is about: `alert me when a disk is full`. */
const leading = 2;

/** What is said with more words is clearer; how often something happens is said of something else. */
function clarity({ value, start, length }: Found<Aspect>): number {
  const own = value.isMeasure === true ? 0 : length;
  return start === 0 ? length + leading : own;
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
