import { existsSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { heldOutQuestions } from './questions.ts';
import { corpus, modelOf, ranks } from './support.ts';

const isAbsent = Object.keys(heldOutQuestions).some((name) => !existsSync(`${corpus}/${name}`));
if (isAbsent) console.warn('skipped: ../shared/corpus, real repositories beside the checkout, is not here');

/** The ranks, in the order of the questions; 0 where the right place is not among the three. */
const expected: Readonly<Record<string, readonly number[]>> = {
  'bjw-s-labs__home-ops': [1, 1, 1, 1, 1],
  'gavinmcfall__home-ops': [1, 1, 1, 1, 1],
};

describe.skipIf(isAbsent)('questions that describe rather than name', () => {
  test.for(Object.entries(heldOutQuestions))('about %s', async ([name, questions]) => {
    const model = await modelOf(`${corpus}/${name}`);
    expect(Object.values(ranks(model, questions))).toEqual(expected[name]);
  });
});
