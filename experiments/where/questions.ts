import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileSource } from '@hops/text';
import { entriesOf, get, itemsOf, keyText, parse, textOf, type Entry, type Node } from '@hops/yaml';

/** Those that the ranking was first built with, those held out until then, and those that no one has built with. */
export type QuestionSet = 'building' | 'held-out' | 'fresh';

/** Something that an owner of a repository asks, with the places that count as right. */
export interface Question {
  /** A folder of the corpus, or `example`. */
  readonly repository: string;
  readonly ask: string;
  /** Files, and folders that end in "/". */
  readonly accept: readonly string[];
  readonly set: QuestionSet;
}

/** So many questions of each repository were there when the ranking was first built; those after them were held out. */
const forBuilding = 5;

/** All questions, file by file. */
export function readQuestions(): Question[] {
  return [
    ...questionsIn('questions.yaml', (index) => (index < forBuilding ? 'building' : 'held-out')),
    ...questionsIn('fresh.yaml', () => 'fresh'),
  ];
}

function questionsIn(name: string, setOf: (index: number) => QuestionSet): Question[] {
  const file = fileURLToPath(new URL(name, import.meta.url));
  const [document] = parse(fileSource(file, readFileSync(file, 'utf8'))).documents;
  return entriesOf(document?.root).flatMap((entry) => questionsOf(entry, setOf));
}

function questionsOf(entry: Entry, setOf: (index: number) => QuestionSet): Question[] {
  const repository = keyText(entry) ?? '';
  return itemsOf(entry.value).map((item, index) => ({
    repository,
    ask: textOf(get(item, 'ask')) ?? '',
    accept: itemsOf(get(item, 'accept')).map(textOrNothing),
    set: setOf(index),
  }));
}

function textOrNothing(node: Node): string {
  return textOf(node) ?? '';
}
