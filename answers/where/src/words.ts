const synonyms: readonly (readonly string[])[] = [
  ['nfs', 'nas', 'share'],
  ['storage', 'claim', 'pvc', 'volume', 'persistentvolumeclaim'],
  ['ingress', 'route', 'hostname', 'httproute', 'gateway'],
  ['secret', 'password', 'credential', 'token', 'externalsecret'],
  ['database', 'postgre', 'cnpg'],
  ['dashboard', 'grafanadashboard'],
  ['node', 'talo', 'machine'],
  ['chart', 'helm', 'helmrelease', 'ocirepository', 'helmrepository'],
  ['dependency', 'dependson'],
  ['backup', 'volsync', 'restore', 'replicationsource'],
];

const fillers = new Set(
  'a add all an and are at be by can change create deploy do doe every for from how i in install into is it let more my need new not of often on or our ready set some that the this to use want where with'.split(
    ' ',
  ),
);

/** The words of a text in lower case without a plural's s; of `camelCase` and `kebab-case` the parts. */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/\bback(?:ing)? up\b/g, 'backup')
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
    .map(stem);
}

/** The words of a question that carry meaning. */
export function termsOf(question: string): ReadonlySet<string> {
  return new Set(wordsOf(question).filter((word) => !fillers.has(word)));
}

/** The words that mean nearly the same as a word, without it. */
export function synonymsOf(word: string): readonly string[] {
  return synonyms
    .filter((group) => group.includes(word))
    .flatMap((group) => group.filter((each) => each !== word));
}

/** Whether all words of a name are among the terms. */
export function isNamed(name: string, terms: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  return words.length > 0 && words.every((word) => terms.has(word));
}

function stem(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || word.endsWith('ss')) return word;
  return word.endsWith('ies') ? `${word.slice(0, -3)}y` : word.slice(0, -1);
}
