import type { Round } from './round.ts';

/** What the rounds of an experiment come to. */
export interface Figures {
  /** How many changes were made. */
  readonly cases: number;
  /** The share of the claims that became false that verify refuted. */
  readonly recall: number;
  /** The share of the refuted claims that had become false. */
  readonly precision: number;
  /** The share of the citations whose text merely moved that update pointed to it. */
  readonly repointed: number;
}

/** Adds up rounds. */
export function figuresOf(rounds: readonly Round[]): Figures {
  const sum = (count: (round: Round) => number): number => rounds.reduce((all, each) => all + count(each), 0);
  const flagged = sum((round) => round.flagged);
  return {
    cases: sum(({ changes }) => changes.length),
    recall: share(
      flagged,
      sum((round) => round.false),
    ),
    precision: share(flagged, flagged + sum(({ wronglyFlagged }) => wronglyFlagged)),
    repointed: share(
      sum((round) => round.repointed),
      sum(({ moved }) => moved),
    ),
  };
}

function share(part: number, whole: number): number {
  return whole === 0 ? 1 : part / whole;
}
