import type { Aspect } from './field/aspect.ts';
import type { Found } from './field/phrases.ts';
import { wordsOf } from './words.ts';

/** What a question wants to be new. */
export type Addition = 'app' | 'something' | undefined;

const verbs = wordSet('add create deploy enable include install new newly onboard second third');
const apps = wordSet(
  'app application service workload client player reader viewer server manager bridge tool tracker bot game website',
);
const prepositions = new Set(['for', 'from', 'in', 'of', 'on', 'to', 'with', 'that', 'which']);

/**
 * What is added stands between the verb and the first preposition: `add a database for an app` adds no app. What is new
 * and no app takes the place of something: `new password for the router`.
 */
export function additionIn(
  words: readonly string[],
  aspects: readonly Found<Aspect>[],
  topics: readonly Found<unknown>[],
): Addition {
  const verb = words.findIndex((word, index) => verbs.has(word) || (word === 'another' && index < 2));
  if (verb === -1) return undefined;
  const end = words.findIndex((word, index) => index > verb + 1 && prepositions.has(word));
  const isSubject = (start: number): boolean => start >= verb && (end === -1 || start < end);
  const other = words[verb] === 'new' ? undefined : 'something';
  if (aspects.some(({ start, value }) => isSubject(start) && (value.kinds ?? value.roles) !== undefined))
    return other;
  const isApp = words.some((word, start) => isSubject(start) && apps.has(word));
  return isApp || topics.some(({ start }) => isSubject(start)) ? 'app' : other;
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text));
}
