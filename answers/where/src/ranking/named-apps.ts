import { isWithinName } from '../field/programs.ts';
import type { Question } from '../question.ts';
import { isFiller, wordsOf, type Name } from '../words.ts';
import type { RankedFile } from './files.ts';

/** Names that say nothing of an app. */
const general = new Set(
  'app apps base cluster clusters config crds database flux flux-system main media name namespace network networking node not-used operator production secret secrets settings staging storage'.split(
    ' ',
  ),
);

/** The apps, by the names of their releases and Flux Kustomizations, that a question names. */
export function namedApps({ text }: Question, files: readonly RankedFile[]): Name[] {
  const words = wordsOf(text);
  const names = new Map<string, Name>();
  for (const { roles, objects } of files)
    if (roles.has('release') || roles.has('wiring'))
      for (const object of objects) if (isMeant(object, words)) names.set(object.text, object);
  return [...names.values()].toSorted((one, other) => other.words.length - one.words.length);
}

function isMeant({ text, words: name }: Name, words: readonly string[]): boolean {
  if (general.has(text) || name.every((word) => isFiller(word) || word.length < 3)) return false;
  return isWithinName(name, words);
}
