import { expect, test } from 'vitest';
import { ratios } from './figures.ts';

test('a figure is a ratio of two medians, with two decimals', () => {
  expect(
    ratios(
      new Map([
        ['version', 50],
        ['node start', 30],
      ]),
    ),
  ).toEqual({ 'version / node start': 1.67 });
});

test('a figure whose tasks were not measured is left out', () => {
  expect(ratios(new Map([['node start', 30]]))).toEqual({});
});
