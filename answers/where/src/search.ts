import type { Model } from '@hops/model';
import { nameOf } from '@hops/text';
import type { Candidate } from './candidate.ts';
import type { Question } from './question.ts';
import { textOfFile } from './text.ts';
import { wordsOf } from './words.ts';

interface Indexed {
  readonly file: string;
  readonly name: ReadonlySet<string>;
  readonly path: ReadonlySet<string>;
  readonly content: ReadonlySet<string>;
}

/** How much a word weighs where it stands. */
const weights = { name: 6, path: 3, content: 1, synonym: 0.4 } as const;

/** The files whose names, paths and texts have the words of a question; rare words weigh more. */
export function textCandidates(question: Question, model: Model): Candidate[] {
  const files = model.repository.paths.filter(isSearched).map((file) => indexed(file, model));
  const rarity = new Map([...question.meanings].map((word) => [word, rarityOf(word, files)]));
  const scoreOf = (file: Indexed): number =>
    [...question.meanings].reduce((sum, word) => {
      const weight = question.terms.has(word) ? 1 : weights.synonym;
      return sum + weight * (rarity.get(word) ?? 0) * fieldWeight(word, file);
    }, 0);
  const most = [...question.terms].reduce((sum, word) => sum + (rarity.get(word) ?? 0) * weights.name, 0);
  return files.flatMap((file) => {
    const score = scoreOf(file);
    return score < most / 8 || score === 0 ? [] : [candidate(file, (score / most) * 60, question, model)];
  });
}

function candidate(
  file: Indexed,
  score: number,
  { text, meanings, terms }: Question,
  model: Model,
): Candidate {
  const holds = (word: string): boolean => file.path.has(word) || file.content.has(word);
  const asked = text
    .split(/[^\w-]+/)
    .filter((word) => wordsOf(word).some((each) => terms.has(each) && holds(each)));
  const words = (asked.length > 0 ? asked : [...meanings].filter(holds)).slice(0, 4);
  const why = `It speaks of ${words.join(', ')}.`;
  const line = isSealed(file.file) ? 1 : bestLine(textOfFile(model, file.file) ?? '', meanings);
  return { file: file.file, line, score, why, advice: 'Read what is here, and change it where it fits.' };
}

function bestLine(text: string, meanings: ReadonlySet<string>): number {
  const counts = text
    .split('\n')
    .map((line) => new Set(wordsOf(line).filter((word) => meanings.has(word))).size);
  return counts.indexOf(Math.max(...counts)) + 1;
}

function fieldWeight(word: string, { name, path, content }: Indexed): number {
  if (name.has(word)) return weights.name;
  if (path.has(word)) return weights.path;
  return content.has(word) ? weights.content : 0;
}

/** Documents explain; they are told of apart. */
function isSearched(path: string): boolean {
  return !/(^|\/)(LICENSE|CHANGELOG)|\.(md|lock|png|svg|jpe?g|ico)$/.test(path);
}

/** What is encrypted has no words; what is about to be is not to be searched. */
function isSealed(path: string): boolean {
  return /\.sops\.\w+$/.test(path);
}

function rarityOf(word: string, files: readonly Indexed[]): number {
  const holding = files.filter((file) => fieldWeight(word, file) > 0).length;
  return holding === 0 ? 0 : Math.log(1 + files.length / holding);
}

function indexed(file: string, model: Model): Indexed {
  const content = new Set(isSealed(file) ? [] : wordsOf(textOfFile(model, file) ?? ''));
  return { file, name: new Set(wordsOf(nameOf(file))), path: new Set(wordsOf(file)), content };
}
