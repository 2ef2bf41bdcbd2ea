import { expect, test } from 'vitest';
import { figuresByRepository, missLines, type Answered } from './figures.ts';

function answered(repository: string, rank: number | undefined): Answered {
  const question = {
    repository,
    ask: 'move the time zone',
    accept: ['settings.yaml'],
    set: 'fresh',
  } as const;
  return { question, places: ['other.yaml'], rank };
}

test('right places are counted by repository and in total', () => {
  const answers = [answered('a', 0), answered('a', 2), answered('b', 3), answered('b', undefined)];
  expect(figuresByRepository(answers)).toEqual({
    a: { first: 1, amongThree: 2, of: 2 },
    b: { first: 0, amongThree: 0, of: 2 },
    total: { first: 1, amongThree: 2, of: 4 },
  });
});

test('a miss says what was right and what was named', () => {
  const lines = missLines([answered('a', 0), answered('b', undefined)]);
  expect(lines).toBe('b: move the time zone\n  right: settings.yaml\n  named: other.yaml');
});
