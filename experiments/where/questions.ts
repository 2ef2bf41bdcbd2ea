import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { fileSource } from '@hops/text';
import { entriesOf, get, itemsOf, keyText, parse, textOf, type Entry, type Node } from '@hops/yaml';

/** Something that an owner of a repository asks, with the places that count as right. */
export interface Question {
  /** A folder of the corpus, or `example`. */
  readonly repository: string;
  readonly ask: string;
  /** Files, and folders that end in "/". */
  readonly accept: readonly string[];
  /** Whether it was held out while the ranking was first built. */
  readonly isHeldOut: boolean;
}

/** So many questions of each repository were there when the ranking was first built; those after them were held out. */
const forBuilding = 5;

/** The questions of `questions.yaml`, in its order. */
export function readQuestions(): Question[] {
  const file = fileURLToPath(new URL('./questions.yaml', import.meta.url));
  const [document] = parse(fileSource(file, readFileSync(file, 'utf8'))).documents;
  return entriesOf(document?.root).flatMap(questionsOf);
}

function questionsOf(entry: Entry): Question[] {
  const repository = keyText(entry) ?? '';
  return itemsOf(entry.value).map((item, index) => ({
    repository,
    ask: textOf(get(item, 'ask')) ?? '',
    accept: itemsOf(get(item, 'accept')).map(textOrNothing),
    isHeldOut: index >= forBuilding,
  }));
}

function textOrNothing(node: Node): string {
  return textOf(node) ?? '';
}
