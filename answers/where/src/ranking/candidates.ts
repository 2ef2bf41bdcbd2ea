import type { Candidate } from '../candidate.ts';
import type { Question } from '../question.ts';
import { countOf } from '../words.ts';
import type { RankedFile } from './files.ts';
import { foundKey } from './found-key.ts';
import { adviceFor, reasonFor } from './reason.ts';
import { withLists } from './kin.ts';
import { scores, type Score } from './score.ts';

/** A new app is added to a list first; beside it files say little. */
const most = { app: 45, other: 75 } as const;

/** The files that answer a question best, by what they are about, what they show and what they are for. */
export function fileCandidates(question: Question, files: readonly RankedFile[]): Candidate[] {
  const found = scores(question, files);
  const best = (question.adds === 'something' ? withLists(found) : found)
    .filter(({ total }) => total > 0)
    .toSorted((one, other) => other.total - one.total)
    .slice(0, 10);
  const top = best[0]?.total ?? 1;
  const scale = (question.adds === 'app' ? most.app : most.other) / Math.max(1, top);
  return best.map((score) => candidate(score, score.total * scale, question));
}

function candidate(found: Score, score: number, { text, terms }: Question): Candidate {
  const { file, shown, kin } = found;
  const key = kin === undefined ? foundKey(file, shown) : undefined;
  const line = key?.line ?? bestLine(file, terms);
  return { file: file.path, line, score, why: reasonFor(found, key, text), advice: adviceFor(file) };
}

/** The line with most of the words that are asked for, from 1. */
function bestLine({ text }: RankedFile, terms: ReadonlySet<string>): number {
  const counts = text
    .split('\n')
    .map((line) => [...terms].filter((term) => countOf(term, line, line.toLowerCase(), 1) > 0).length);
  return Math.max(0, counts.indexOf(Math.max(...counts))) + 1;
}
