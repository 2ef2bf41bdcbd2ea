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
/** Parts of names that say nothing of an app. */
const generalParts: ReadonlySet<string> = new Set(
  wordsOf(
    'admin agent alert api certificate issuer app auth backup bridge client cloud cluster config controller core crds csi dashboard data database db device dns driver exporter external gateway group home host image ingress instance internal issuer kube kubernetes local log manager media metric mirror monitor network node open operator page plugin policy pool private provider proxy public registry release rule runner scale scheduler secret server service set setting shared snapshot source stack state static storage store sync system time tool ui update upgrade user view volume watch web webhook',
  ),
);
/** A part of a name is meant only where few apps have it. */
const few = 3;

/** The apps that a question names, by the names of their releases and Flux Kustomizations: whole, or by a part that tells. */
export interface NamedApps {
  readonly whole: readonly Name[];
  readonly partly: readonly Name[];
}

/** Finds the apps that a question names; not where their names lie within a longer phrase. */
export function namedApps({ text, terms, phrases }: Question, files: readonly RankedFile[]): NamedApps {
  const words = wordsOf(text);
  const all = appNames(files);
  const isFree = ({ words: own }: Name): boolean => !phrases.some((phrase) => isPart(own, phrase));
  const whole = all.filter((name) => isMeant(name, words) && isFree(name));
  const phrased = new Set(phrases.flat());
  const told = new Set(
    [...terms].filter((word) => word.length > 3 && !generalParts.has(word) && !phrased.has(word)),
  );
  return {
    whole: whole.toSorted((one, other) => other.words.length - one.words.length),
    partly: whole.length > 0 ? [] : [...told].flatMap((word) => withPart(word, all)),
  };
}

function appNames(files: readonly RankedFile[]): Name[] {
  const apps = files.filter(({ roles }) => roles.has('release') || roles.has('wiring'));
  return [...new Map(apps.flatMap(({ objects }) => objects).map((name) => [name.text, name])).values()];
}

function withPart(word: string, names: readonly Name[]): readonly Name[] {
  const found = names.filter(({ words }) => words.includes(word));
  return found.length > few ? [] : found;
}

function isMeant({ text, words: name }: Name, words: readonly string[]): boolean {
  if (
    general.has(text) ||
    text.includes('$') ||
    name.every((word) => generalParts.has(word)) ||
    name.every((word) => isFiller(word) || word.length < 3)
  )
    return false;
  return isWithinName(name, words);
}

function isPart(name: readonly string[], phrase: readonly string[]): boolean {
  return phrase.length > name.length && isWithinName(name, phrase);
}
