import { describe, expect, test } from 'vitest';
import { at, type Scalar, scalarSource, spanOf } from '@hops/yaml';
import { rootOf } from './support.ts';

describe('the span of a node', () => {
  test.each([
    ['a: &x !!str text # c\n', ['a'], 'text'],
    ["a: 'x'\n", ['a'], "'x'"],
    ['a: [1, 2] \n', ['a'], '[1, 2]'],
    ['a:\n  b: 1\n  c: 2\n\n# c\nd: 3\n', ['a'], 'b: 1\n  c: 2'],
    ['a:\n- x\n- - y\n', ['a'], '- x\n- - y'],
    ['a: |\n  x\n\n  y\n\nb: 1\n', ['a'], '|\n  x\n\n  y'],
    ['a: one\n  two\n', ['a'], 'one\n  two'],
    ['a: &x 1\nb: *x\n', ['b'], '*x'],
    ['a:\nb: 1\n', ['a'], ''],
  ])('of %j at %j is %j', (text, path, expected) => {
    const { start, end } = spanOf(at(rootOf(text), ...path)!);
    expect(text.slice(start, end)).toBe(expected);
  });
});

/** Where a word of a scalar's text stands in the file, and what stands there. */
function placeOf(text: string, path: readonly (string | number)[], word: string): string {
  const inner = scalarSource(at(rootOf(text), ...path) as Scalar);
  const offset = inner.text.indexOf(word);
  const { start, end } = inner.span(offset, offset + word.length);
  return `${start}: ${text.slice(start, end)}`;
}

describe('the source of a scalar', () => {
  test('leads back from a literal block line by line', () => {
    const text = 'patch: |-\n    - op: add\n      path: /x\n\n    - op: remove\n';
    expect(placeOf(text, ['patch'], 'path')).toBe('30: path');
    expect(placeOf(text, ['patch'], 'remove')).toBe('50: remove');
  });

  test('leads back from one line without escapes', () => {
    expect(placeOf('a: some text\n', ['a'], 'text')).toBe('8: text');
    expect(placeOf('a: "some text"\n', ['a'], 'text')).toBe('9: text');
  });

  test('copes with CR LF', () => {
    expect(placeOf('a: |\r\n  x\r\n  yz\r\n', ['a'], 'yz')).toBe('13: yz');
  });

  test('is the whole scalar where its text is not that of the file', () => {
    expect(placeOf('a: "x\\ny"\n', ['a'], 'y')).toBe('3: "x\\ny"');
    expect(placeOf('a: >\n  x\n  y\n', ['a'], 'y')).toBe('3: >\n  x\n  y');
  });
});
