import type { WherePlace } from './answer.ts';

/** A place that may be meant. Scores compare; what structure tells scores above what text tells. */
export interface Candidate extends WherePlace {
  readonly score: number;
}

/** A candidate with less than this part of the best one's score is noise beside it. */
const noise = 0.5;

/** The best of each file, the likeliest first, ties by path; without those that fall far behind. */
export function ranked(candidates: readonly Candidate[]): Candidate[] {
  const best = new Map<string, Candidate>();
  for (const candidate of candidates) {
    const known = best.get(candidate.file);
    if (known === undefined || known.score < candidate.score) best.set(candidate.file, candidate);
  }
  const sorted = [...best.values()].toSorted(
    (one, other) => other.score - one.score || (one.file < other.file ? -1 : 1),
  );
  return sorted.filter(({ score }) => score >= (sorted[0]?.score ?? 0) * noise);
}
