import type { Aspect } from './field/aspect.ts';
import type { Found } from './field/phrases.ts';
import { isFiller, wordsOf } from './words.ts';

/** What a question wants to be new. */
export type Addition = 'app' | 'something' | undefined;

const verbs = wordSet('add create deploy enable include install introduce onboard newly');
const news = wordSet('new another second third additional extra');
const apps = wordSet(
  'app application service workload client player reader viewer manager controller operator exporter bridge tool tracker bot game website tenant team site downloader',
);
/** A `mail server` is an app; the `server` of an app is none. */
const servers = wordSet('server');
const prepositions = new Set(['for', 'from', 'in', 'into', 'of', 'on', 'to', 'with', 'that', 'which']);
/** What is new of these takes the place of what is there: `new password for the router`. */
const replaced = wordSet(
  'password token key secret version image tag credential certificate login address url',
);

/**
 * What is added stands between the verb, with which a question begins, and the first preposition: `add a database for an app` adds
 * no app, and `look for new commits` adds nothing.
 */
export function additionIn(
  words: readonly string[],
  aspects: readonly Found<Aspect>[],
  topics: readonly Found<unknown>[],
): Addition {
  const start = startOf(words);
  if (start === -1) return undefined;
  const preposition = words.findIndex((word, index) => index > start + 1 && prepositions.has(word));
  const end = preposition === -1 ? words.length : preposition;
  const subject = words.slice(start, end);
  const isAdded = verbs.has(words[start] ?? '');
  if (!isAdded && subject.some((word) => replaced.has(word))) return undefined;
  if (!isAdded && start > 0 && !isFiller(words[0] ?? '')) return 'something';
  const isSubject = (found: Found<unknown>): boolean => found.start >= start && found.start < end;
  const isPhrase = aspects.some((found) => found.length > 1 && found.start + found.length === end);
  if (!isPhrase && apps.has(subject.at(-1) ?? '')) return 'app';
  if (aspects.some((found) => isSubject(found) && (found.value.kinds ?? found.value.roles) !== undefined))
    return 'something';
  if (subject.some((word) => apps.has(word) || servers.has(word))) return 'app';
  return topics.some(isSubject) && !topics.some((found) => found.start > end) ? 'app' : 'something';
}

/** Where a question says that something is new, if it begins so. */
function startOf(words: readonly string[]): number {
  return words
    .slice(0, 5)
    .findIndex(
      (word, index) =>
        verbs.has(word) || (index < 3 && news.has(word) && !prepositions.has(words[index - 1] ?? '')),
    );
}

function wordSet(text: string): ReadonlySet<string> {
  return new Set(wordsOf(text));
}
