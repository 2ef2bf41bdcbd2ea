const fillers = new Set(
  'a accept add all allow also an and another any are at attach be by can change connect create deploy do does every first for from get give go goes got had has have how i in install into is it its itself let lets make makes me more my need needs new not of off often on one onto or other our own please put ready reach set should so some that the their them there these they this to turn use uses want we what when where which while who will with write writes you your'.split(
    ' ',
  ),
);

/** The words of a text in lower case, by their stems; of `camelCase` and `kebab-case` the parts. */
export function wordsOf(text: string): string[] {
  return text
    .replaceAll(/['’]s\b/g, '')
    .replaceAll(/([a-z\d])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .replaceAll(/\bback(?:ing|s|ed)? (?:it )?up\b/g, 'backup')
    .split(/[^a-z\d]+/)
    .filter((word) => word !== '')
    .map(stem);
}

/** A name, as it is written and in words. */
export interface Name {
  readonly text: string;
  readonly words: readonly string[];
}

/** A name with its words. */
export function nameOfWords(text: string): Name {
  return { text, words: wordsOf(text) };
}

/** The words of a text as they are written, of those with these stems. */
export function writtenWords(text: string, stems: readonly string[]): string[] {
  return text.split(/[^\w-]+/).filter((word) => wordsOf(word).some((each) => stems.includes(each)));
}

/** Whether a word, by its stem, says nothing of what is meant. */
export function isFiller(word: string): boolean {
  return fillers.has(word) || stemmedFillers.has(word);
}

/** The words of a question that carry meaning. */
export function termsOf(question: string): ReadonlySet<string> {
  return new Set(wordsOf(question).filter((word) => !isFiller(word)));
}

/** Whether all words of a name are among the terms. */
export function isNamed(name: string, terms: ReadonlySet<string>): boolean {
  const words = wordsOf(name);
  return words.length > 0 && words.every((word) => terms.has(word));
}

/** Cuts what a plural, a verb and a last vowel add: `movies` and `movie`, `scrape` and `scraping` are one word. */
function stem(word: string): string {
  const root = withoutEnding(withoutPlural(word));
  if (root.length < 4) return root;
  const open = root.replace(/(?:ie|y)$/, 'i');
  return open.length < 5 ? open : open.replace(/e$/, '');
}

function withoutEnding(word: string): string {
  const root = /^(.{3,}?)(?:ing|ed)$/.exec(word)?.[1];
  if (root === undefined || !/[aeiouy]/.test(root)) return word;
  return /([b-df-hj-km-np-rtv-z])\1$/.test(root) ? root.slice(0, -1) : root;
}

function withoutPlural(word: string): string {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word)) return word;
  return word.slice(0, -1);
}

/** How often words that begin with a stem stand in a text, up to a limit; `lower` is the text in lower case. */
export function countOf(root: string, text: string, lower: string, limit = 8): number {
  const wanted = root.replace(/i$/, '');
  let count = 0;
  for (let at = lower.indexOf(wanted); at !== -1 && count < limit; at = lower.indexOf(wanted, at + 1))
    if (beginsWord(text, at) && (wanted === root || /[iy]/.test(lower.charAt(at + wanted.length))))
      count += 1;
  return count;
}

/** A word begins after what is no letter, and where `camelCase` goes on. */
function beginsWord(text: string, at: number): boolean {
  const before = text.charAt(at - 1);
  if (!/[A-Za-z]/.test(before)) return true;
  return /[a-z]/.test(before) && /[A-Z]/.test(text.charAt(at));
}

const stemmedFillers: ReadonlySet<string> = new Set([...fillers].map(stem));
