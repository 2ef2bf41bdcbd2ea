import { expect, test } from 'vitest';
import { withBase } from './docs/base.ts';
import { figuresOf } from './docs/figures.ts';
import { randomFrom } from './docs/random.ts';
import { repositoryTexts } from './docs/repository-texts.ts';
import { groundOf, playRound } from './docs/round.ts';
import { repositoryFolder } from './where/repository-folder.ts';

test('random changes to the example falsify what verify refutes, and update follows what moved', async () => {
  const ground = groundOf(withBase(await repositoryTexts(repositoryFolder('example')!)));
  expect(ground.claims.length).toBeGreaterThan(200);
  const rounds = [1, 2].map((seed) => playRound(ground, 10, randomFrom(seed)));
  expect(rounds.flatMap(({ misses }) => misses)).toEqual([]);
  expect(figuresOf(rounds)).toEqual({ cases: 20, recall: 1, precision: 1, repointed: 1 });
}, 120_000);
