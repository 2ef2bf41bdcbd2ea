import { describe, expect, test } from 'vitest';
import { diffOf, fieldsOf, manifest, repository } from './sides.ts';

/** What differs in an object whose `spec` was one text and is another. */
function differing(before: string, after: string): string[] {
  const sides = [before, after].map((spec) =>
    repository({ 'apps/romm/thing.yaml': manifest('Thing', 'romm', `spec:\n${spec}`, 'example.org/v1') }),
  );
  return fieldsOf(diffOf(sides[0]!, sides[1]!));
}

describe('the fields of a changed object', () => {
  test.for([
    ['a changed scalar', '  a: {b: 1}', '  a: {b: 2}', ['spec.a.b: 1 → 2']],
    [
      'an added mapping, by its scalars',
      '  a: 1',
      '  a: 1\n  b: {c: 2, d: [3]}',
      ['spec.b.c:  → 2', 'spec.b.d[0]:  → 3'],
    ],
    ['a removed key', '  a: 1\n  b: 2', '  a: 1', ['spec.b: 2 → ']],
    ['text that was a number', '  a: 1', "  a: '1'", ['spec.a: 1 → "1"']],
    ['a key that needs quotes', '  a.b/c: 1', '  a.b/c: 2', ['spec["a.b/c"]: 1 → 2']],
    ['an emptied list', '  a: [1]', '  a: []', ['spec.a[0]: 1 → ', 'spec.a:  → []']],
    ['a scalar in the place of a mapping', '  a: {b: 1}', '  a: x', ['spec.a.b: 1 → ', 'spec.a:  → x']],
    ['neither style nor the order of keys', '  a: x\n  b: y', '  b: "y"\n  a: x', []],
  ] as const)('%s', ([, before, after, expected]) => {
    expect(differing(before, after)).toEqual(expected);
  });
});

describe('lists', () => {
  test('by name where every item has one', () => {
    expect(
      differing(
        '  env: [{name: A, value: x}, {name: B, value: y}]',
        '  env: [{name: C, value: z}, {name: B, value: n}]',
      ),
    ).toEqual([
      'spec.env[name=A].name: A → ',
      'spec.env[name=A].value: x → ',
      'spec.env[name=B].value: y → n',
      'spec.env[name=C].name:  → C',
      'spec.env[name=C].value:  → z',
    ]);
  });

  test('say when the same names stand in another order', () => {
    expect(differing('  jobs: [{name: a}, {name: b}]', '  jobs: [{name: b}, {name: a}]')).toEqual([
      'spec.jobs: a, b → b, a',
    ]);
  });

  test('by index else, and an item put between moves no other', () => {
    expect(differing('  args: [a, b, c]', '  args: [a, x, b, c]')).toEqual(['spec.args[1]:  → x']);
    expect(differing('  args: [a, b, c]', '  args: [a, y, c]')).toEqual(['spec.args[1]: b → y']);
  });
});
