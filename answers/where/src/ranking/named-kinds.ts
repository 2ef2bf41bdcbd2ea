import { isWithinName } from '../field/programs.ts';
import type { Question } from '../question.ts';
import { wordsOf } from '../words.ts';
import type { RankedFile } from './files.ts';

/** A kind of the repository's objects that a question names, and how surely it is meant. */
export interface NamedKind {
  readonly kind: string;
  readonly weight: number;
}

/** As it is written, or by its words where these are several. */
const weights = { written: 0.8, inWords: 0.3 } as const;

/** The kinds of the repository's objects that a question names. */
export function namedKinds({ text }: Question, files: readonly RankedFile[]): ReadonlyMap<string, NamedKind> {
  const written = new Set(
    text.split(/[^A-Za-z]+/).flatMap((word) => [word, word.replace(/s$/, ''), word.replace(/ies$/, 'y')]),
  );
  const words = wordsOf(text);
  const kinds = [...new Set(files.flatMap((file) => [...file.kinds]))];
  return new Map(
    kinds
      .map((kind) => ({ kind, weight: weightOf(kind, written, words) }))
      .filter(({ weight }) => weight > 0)
      .map((named) => [named.kind, named]),
  );
}

function weightOf(kind: string, written: ReadonlySet<string>, words: readonly string[]): number {
  const own = wordsOf(kind);
  if (own.length < 2) return 0;
  if (written.has(kind)) return weights.written;
  return isWithinName(own, words) ? weights.inWords : 0;
}
