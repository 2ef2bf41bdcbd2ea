import { table } from '../../scripts/table.ts';
import type { Question } from './questions.ts';

/** A question with the files that were named, best first, and how many of them come before the first right one. */
export interface Answered {
  readonly question: Question;
  readonly places: readonly string[];
  readonly rank: number | undefined;
}

/** How often the right place was named first, and among the first three, of so many questions. */
export interface Figures {
  readonly first: number;
  readonly amongThree: number;
  readonly of: number;
}

function figuresOf(answers: readonly Answered[]): Figures {
  const better = (limit: number): number =>
    answers.filter(({ rank }) => rank !== undefined && rank < limit).length;
  return { first: better(1), amongThree: better(3), of: answers.length };
}

/** The figures of each repository, then `total`. */
export function figuresByRepository(answers: readonly Answered[]): Record<string, Figures> {
  const repositories = new Set(answers.map(({ question }) => question.repository));
  const figures = [...repositories].map((repository) => {
    const own = answers.filter(({ question }) => question.repository === repository);
    return [repository, figuresOf(own)] as const;
  });
  return Object.fromEntries([...figures, ['total', figuresOf(answers)]]);
}

/** One repository a line, the total last. */
export function figuresTable(answers: readonly Answered[]): string {
  const rows = Object.entries(figuresByRepository(answers)).map(([repository, figures]) =>
    [repository, figures.first, figures.amongThree, figures.of].map(String),
  );
  return table(['repository', 'first', 'among three', 'of'], rows);
}

/** The questions whose right place was not named first: what was right, and what was named instead. */
export function missLines(answers: readonly Answered[]): string {
  const misses = answers.filter(({ rank }) => rank !== 0);
  return misses.map(({ question, places }) => missOf(question, places)).join('\n');
}

function missOf({ repository, ask, accept }: Question, places: readonly string[]): string {
  const named = places.length === 0 ? ['nothing'] : places.slice(0, 3);
  return [
    `${repository}: ${ask}`,
    ...accept.map((path) => `  right: ${path}`),
    ...named.map((path) => `  named: ${path}`),
  ].join('\n');
}
