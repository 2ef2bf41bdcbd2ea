import { wordsOf } from '../words.ts';

/** A phrase that was found in a text: which of its words, from 0. */
export interface Found<T> {
  readonly value: T;
  readonly start: number;
  readonly length: number;
}

/** Finds phrases of several values in a text's words. */
export type PhraseFinder<T> = (words: readonly string[]) => Found<T>[];

interface Phrase<T> {
  readonly value: T;
  readonly words: readonly string[];
}

const known = new Map<string, (readonly string[])[]>();

/** Prepares lists of phrases, each separated by commas, with what they stand for. */
export function phraseFinder<T extends { readonly called: string }>(
  values: readonly T[],
  namesOf: (value: T) => string = ({ called }) => called,
): PhraseFinder<T> {
  const phrases = values.flatMap((value) =>
    phraseWords(namesOf(value)).map((words): Phrase<T> => ({ value, words })),
  );
  return (words) =>
    words.flatMap((_, start) =>
      phrases
        .filter((phrase) => phrase.words.every((word, index) => words[start + index] === word))
        .map(({ value, words: { length } }) => ({ value, start, length })),
    );
}

/** Whether a phrase lies within a longer one, and so is not meant: `battery backup` is no backup. */
export function isWithinLonger(
  { start, length }: Found<unknown>,
  others: readonly Found<unknown>[],
): boolean {
  return others.some(
    (other) => other.length > length && other.start <= start && other.start + other.length >= start + length,
  );
}

/** The words of phrases that are separated by commas, each phrase apart. */
export function phraseWords(called: string): readonly (readonly string[])[] {
  const present = known.get(called) ?? called.split(',').map(wordsOf);
  known.set(called, present);
  return present;
}
