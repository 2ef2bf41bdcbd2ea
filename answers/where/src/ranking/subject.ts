import { isWithinName, type Called } from '../field/programs.ts';
import { phraseWords } from '../field/phrases.ts';
import type { Question } from '../question.ts';
import { countOf, wordsOf, type Name } from '../words.ts';
import type { RankedFile } from './files.ts';
import { namedApps, type NamedApps } from './named-apps.ts';
import { namedKinds, type NamedKind } from './named-kinds.ts';
import { rarity } from './rarity.ts';

/** How well a file is about the things that a question names. */
export interface Subject {
  readonly file: RankedFile;
  readonly score: number;
  /** The stems of the question's words that the file has. */
  readonly words: readonly string[];
  /** The app or program that it is a part of, where the question means one. */
  readonly app: MeantApp | undefined;
  /** The kind of its objects that the question names. */
  readonly kind: NamedKind | undefined;
}

/** How much a word weighs where it stands. */
const weights = { name: 1, folder: 0.85, object: 0.8, kind: 0.6, content: 0.6 } as const;
/** A word that also tells of a program or of an aspect says less about a text. */
const shares = { program: 0.8, aspect: 0.5, part: 0.3 } as const;
const appWeight = 1.2;
/** Of an app that is named by a part of its name. */
const partWeight = 0.8;

/** Scores files by the words, the apps and the exact texts that a question names. */
export function subjects(question: Question, files: readonly RankedFile[]): Subject[] {
  const kinds = namedKinds(question, files);
  const columns = termsOf(question, kinds).map((term) => columnOf(term, files));
  const literals = literalsOf(question);
  const named = namedApps(question, files);
  return withUnits(
    files.map((file, index) => {
      const told = columns.filter(({ scores }) => (scores[index] ?? 0) > 0);
      const app = appOf(file, named, question.programs);
      const [kind] = [...file.kinds].flatMap((each) => kinds.get(each) ?? []);
      const exact = literals.filter((literal) => file.text.includes(literal)).length;
      return {
        file,
        score:
          told.reduce((sum, { scores }) => sum + (scores[index] ?? 0), exact) +
          (kind?.weight ?? 0) +
          (app?.weight ?? 0) * appWeight,
        words: told.map(({ word }) => word),
        app,
        kind,
      };
    }),
  );
}

/** A file is also about what the rest of its app is about. */
function withUnits(own: readonly Subject[]): Subject[] {
  const best = new Map<string, number>();
  for (const { file, score } of own) best.set(file.unit, Math.max(best.get(file.unit) ?? 0, score));
  return own.map((subject) => ({
    ...subject,
    score: subject.score * 0.6 + (best.get(subject.file.unit) ?? 0) * 0.4,
  }));
}

interface Term {
  readonly word: string;
  readonly weight: number;
}

/** The words of a kind that is named say nothing beside it. */
function termsOf(
  { terms, aspects, programs, parts }: Question,
  kinds: ReadonlyMap<string, NamedKind>,
): Term[] {
  const ofKinds = new Set([...kinds.keys()].flatMap(wordsOf));
  const ofAspects = new Set(aspects.flatMap(({ called }) => phraseWords(called).flat()));
  const ofPrograms = new Set(programs.flatMap(({ words }) => [...words]));
  return [...terms].map((word) => ({
    word,
    weight:
      parts.has(word) || ofKinds.has(word)
        ? shares.part
        : ofAspects.has(word)
          ? shares.aspect
          : ofPrograms.has(word)
            ? shares.program
            : 1,
  }));
}

interface Column {
  readonly word: string;
  /** Of each file. */
  readonly scores: readonly number[];
}

/** A rare word weighs more; how rare it is in paths is counted apart from how rare it is at all. */
function columnOf({ word, weight }: Term, files: readonly RankedFile[]): Column {
  const hits = files.map((file) => ({ path: pathHit(word, file), content: contentHit(word, file) }));
  const inPaths = rarity(hits.filter(({ path }) => path > 0).length, files.length);
  const anywhere = rarity(hits.filter(({ path, content }) => path + content > 0).length, files.length);
  const scores = hits.map(({ path, content }) => weight * Math.max(path * inPaths, content * anywhere));
  return { word, scores };
}

function pathHit(word: string, { name, folders, objects, kindWords }: RankedFile): number {
  if (name.includes(word)) return weights.name;
  if (folders.includes(word)) return weights.folder;
  if (objects.some(({ words }) => words.includes(word))) return weights.object;
  return kindWords.includes(word) ? weights.kind : 0;
}

/** Saturates as BM25 does: a long text needs more of a word than a short one. */
function contentHit(word: string, { text, lower }: RankedFile): number {
  const count = countOf(word, text, lower);
  return (weights.content * count) / (count + 1 + text.length / 8000);
}

/** What is quoted, or written as programs write, is meant to the letter. */
function literalsOf({ text }: Question): string[] {
  const quoted = [...text.matchAll(/["'`]([^"'`\s]{4,})["'`]/g)].map(([, literal = '']) => literal);
  const written = text.match(/(?<![\w./-])[a-z\d]+(?:[-_.][a-z\d]+){2,}(?![\w/-])/gi) ?? [];
  return [...new Set([...quoted, ...written])];
}

/** An app that a question names, or means by what it does. */
export interface MeantApp {
  readonly name: string;
  /** More than 0.9 where nothing else can be meant. */
  readonly weight: number;
  readonly isNamed: boolean;
}

function appOf(file: RankedFile, named: NamedApps, programs: readonly Called[]): MeantApp | undefined {
  const own = named.whole.find((name) => isOf(name, file));
  if (own !== undefined) return { name: own.text, weight: isNamed(own, file) ? 1.1 : 1, isNamed: true };
  const [best] = programs
    .filter(({ names }) => names.some((name) => isOf(name, file)))
    .toSorted((one, other) => other.weight - one.weight);
  const name = best?.names.find((each) => isOf(each, file));
  if (best !== undefined && name !== undefined)
    return { name: name.text, weight: best.weight, isNamed: false };
  const part = named.partly.find((each) => isOf(each, file));
  return part && { name: part.text, weight: partWeight, isNamed: true };
}

/** Its own objects have the name, not just its folder. */
function isNamed({ text }: Name, { objects }: RankedFile): boolean {
  return objects.some((object) => object.text === text);
}

function isOf(program: Name, { folders, name, objects }: RankedFile): boolean {
  return [folders, name, ...objects.map(({ words }) => words)].some((words) =>
    isWithinName(program.words, words),
  );
}
