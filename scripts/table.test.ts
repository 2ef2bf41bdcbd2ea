import { expect, test } from 'vitest';
import { table } from './table.ts';

test('text stands to the left, figures to the right', () => {
  const rows = [
    ['sprig', '9', '10'],
    ['semver', '70', '–'],
  ];
  expect(table(['suite', 'passed', 'floor'], rows).split('\n')).toEqual([
    'suite   passed  floor',
    'sprig        9     10',
    'semver      70      –',
  ]);
});
