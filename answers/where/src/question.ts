import { synonymsOf, termsOf, wordsOf } from './words.ts';

/** A question, understood as far as its words tell. */
export interface Question {
  readonly text: string;
  readonly terms: ReadonlySet<string>;
  /** The terms and what means nearly the same. */
  readonly meanings: ReadonlySet<string>;
  readonly adds: 'app' | 'something' | undefined;
}

const verbs = new Set(['add', 'create', 'deploy', 'install', 'new']);
const apps = new Set(['app', 'application', 'service', 'workload']);
const prepositions = new Set(['for', 'from', 'in', 'of', 'on', 'to', 'with']);

/** Reads a question: what it names, and whether it is about something new. */
export function readQuestion(text: string): Question {
  const terms = termsOf(text);
  const meanings = new Set([...terms].flatMap((term) => [term, ...synonymsOf(term)]));
  return { text, terms, meanings, adds: addition(wordsOf(text)) };
}

/** What is added stands between the verb and the first preposition: `add a database for an app` adds no app. */
function addition(words: readonly string[]): Question['adds'] {
  const verb = words.findIndex((word) => verbs.has(word));
  if (verb === -1) return undefined;
  const rest = words.slice(verb + 1);
  const end = rest.findIndex((word) => prepositions.has(word));
  const subject = end === -1 ? rest : rest.slice(0, end);
  return subject.some((word) => apps.has(word)) ? 'app' : 'something';
}
