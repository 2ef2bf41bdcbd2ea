import { expect, test } from 'vitest';
import { isVariableName, variableValue } from '../src/index.ts';

test.each([
  ['DOMAIN', true],
  ['_domain1', true],
  ['1DOMAIN', false],
  ['SECRET-DOMAIN', false],
  ['a.b', false],
  ['é', false],
  ['A\n', false],
  ['', false],
])('%j is a variable name: %s', (name, expected) => {
  expect(isVariableName(name)).toBe(expected);
});

test('a value loses its newlines', () => {
  expect(variableValue('a\nb\r\n')).toBe('ab\r');
});
