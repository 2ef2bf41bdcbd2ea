import { describe, expect, test } from 'vitest';
import type { Finding, Origin } from '@hops/text';
import { hopsOf } from '@hops/text';
import {
  at,
  duplicateKeys,
  entriesOf,
  equalNodes,
  expand,
  get,
  itemsOf,
  makeMapping,
  makeScalar,
  makeSequence,
  type Mapping,
  type Sequence,
  spanOf,
  textOf,
  withEntry,
  withItems,
  withOrigin,
  withoutEntry,
} from '@hops/yaml';
import { outline, rootOf } from './support.ts';

const generated: Origin = {
  step: 'generated',
  span: { file: 'kustomization.yaml', start: 3, end: 7 },
  previous: undefined,
};

const silent = () => undefined;

function equal(a: string, b: string, dialect: 'kyaml' | 'sigs' = 'kyaml'): boolean {
  return equalNodes(rootOf(a), rootOf(b), dialect);
}

describe('reading', () => {
  const root = rootOf('a: &x\n  b: [1, {c: d}]\ne: *x\nn: ~\nq: ""\na2: 1\na2: 2\n');

  test('follows paths through aliases', () => {
    expect(textOf(at(root, 'e', 'b', 1, 'c'))).toBe('d');
    expect(at(root, 'e', 'x', 0)).toBeUndefined();
  });

  test('of duplicate keys the last counts', () => {
    expect(textOf(get(root, 'a2'))).toBe('2');
  });

  test('null has no text, an empty string has', () => {
    expect([textOf(get(root, 'n')), textOf(get(root, 'q')), textOf(get(root, 'a'))]).toEqual([
      undefined,
      '',
      undefined,
    ]);
  });

  test('what is no collection has no children', () => {
    expect([itemsOf(get(root, 'q')), entriesOf(undefined), get(get(root, 'q'), 'x')]).toEqual([
      [],
      [],
      undefined,
    ]);
  });
});

describe('changing', () => {
  const mapping = rootOf('a: 1\nb: 2\na: 3\n') as Mapping;

  test('an entry is replaced in its place, and its duplicates go', () => {
    const changed = withEntry(mapping, 'a', makeScalar('x', generated));
    expect(changed.entries.map(({ key, value }) => [outline(key), outline(value)])).toEqual([
      ['b', '2'],
      ['a', 'x'],
    ]);
    expect(mapping.entries).toHaveLength(3);
  });

  test('a new entry comes last, its key stemming from where its value does', () => {
    const changed = withEntry(mapping, 'c', makeScalar('x', generated));
    expect(changed.entries.at(-1)).toMatchObject({
      key: { text: 'c', origin: generated },
      value: { text: 'x' },
    });
  });

  test('an entry goes with its duplicates', () => {
    expect(outline(withoutEntry(mapping, 'a'))).toEqual({ b: '2' });
  });

  test('a made node has the place of its origin', () => {
    const node = makeMapping(
      [{ key: makeScalar('k', generated), value: makeSequence([], generated) }],
      generated,
    );
    expect([spanOf(node), spanOf(node.entries[0]!.key)]).toEqual([generated.span, generated.span]);
  });

  test('items are replaced, siblings shared', () => {
    const sequence = rootOf('- {a: 1}\n- 2\n') as Sequence;
    const changed = withItems(sequence, [...sequence.items.slice(0, 1), makeScalar('3', generated)]);
    expect(outline(changed)).toEqual([{ a: '1' }, '3']);
    expect(changed.items[0]).toBe(sequence.items[0]);
  });

  test('the first hop of a written node says where it was written', () => {
    const hops = hopsOf(withOrigin(mapping, 'patched by', generated.span).origin);
    expect(hops.map(({ step, span }) => [step, span.start])).toEqual([
      ['written', 0],
      ['patched by', 3],
    ]);
  });
});

describe('expanding', () => {
  test('aliases are replaced by what they stand for, and anchors go', () => {
    const root = rootOf('a: &x {b: [1]}\nc: *x\n');
    const expanded = expand(root, silent);
    expect(outline(expanded)).toEqual({ a: { b: ['1'] }, c: { b: ['1'] } });
    expect(get(expanded, 'a')).toMatchObject({ anchor: undefined });
  });

  test('every node below an alias knows the way it came', () => {
    const text = 'a: &x {b: 1}\nc: *x\n';
    const hops = hopsOf(at(expand(rootOf(text), silent), 'c', 'b')!.origin);
    expect(hops.map(({ step, span }) => [step, text.slice(span.start, span.end)])).toEqual([
      ['written', '1'],
      ['aliased', '*x'],
    ]);
  });

  test('merged entries come last, own ones win, of several mappings the first wins', () => {
    const root = rootOf('x: &x {a: 1, b: 1}\ny: &y {b: 2, c: 2}\nm:\n  <<: [*x, *y]\n  a: 0\n');
    const merged = get(expand(root, silent), 'm')!;
    expect(entriesOf(merged).map(({ key, value }) => [outline(key), outline(value)])).toEqual([
      ['a', '0'],
      ['b', '1'],
      ['c', '2'],
    ]);
    expect(hopsOf(get(merged, 'b')!.origin).map(({ step }) => step)).toEqual([
      'written',
      'aliased',
      'merged from',
    ]);
  });

  test('a merged mapping may itself merge', () => {
    const root = rootOf('x: &x {a: 1}\ny: &y\n  <<: *x\n  b: 2\nz:\n  <<: *y\n');
    expect(outline(get(expand(root, silent), 'z'))).toEqual({ b: '2', a: '1' });
  });

  test('a quoted << is a key like others', () => {
    expect(outline(expand(rootOf('"<<": {a: 1}\n'), silent))).toEqual({ '<<': { a: '1' } });
  });

  test.each([
    '<<: «1»\na: 2\n',
    'x: &x [1]\n<<: «*x»\n',
    'x: &x {a: 1}\n<<: [*x, «2»]\n',
    '<<: {a: 1}\nb: 2\n«<<»: {b: 1}\n',
  ])('%j is no merge', (text) => {
    const found: Finding[] = [];
    const root = rootOf(text.replaceAll(/[«»]/g, ''));
    expand(root, (finding) => found.push(finding));
    const span = { start: text.indexOf('«'), end: text.indexOf('»') - 1 };
    expect(found).toMatchObject([{ code: 'yaml-invalid-merge', span }]);
    expect(found[0]!.message).toMatch(/^[A-Z][^;]*[.] [A-Z][^;]*[.]$/);
    expect(duplicateKeys(root)).toEqual([]);
  });

  test('a tree without aliases is returned as it is', () => {
    const root = rootOf('a: {b: [1, 2]}\n');
    expect(expand(root, silent)).toBe(root);
  });
});

describe('comparing', () => {
  test('style, order and aliases do not matter', () => {
    expect(equal('a: &x 1\nb: *x\n', '{b: 0x1, "a": 1}')).toBe(true);
    expect(equal('a: [1, 2]\n', 'a: [2, 1]\n')).toBe(false);
    expect(equal('a: 1\n', 'a: "1"\n')).toBe(false);
  });

  test('the dialect decides what a scalar is', () => {
    expect([equal('on', '"on"', 'kyaml'), equal('on', '"on"', 'sigs')]).toEqual([true, false]);
    expect([equal('1', '1.0', 'kyaml'), equal('1', '1.0', 'sigs')]).toEqual([false, true]);
  });
});

test('duplicate keys are found at every depth', () => {
  const found = duplicateKeys(rootOf('a:\n- {b: 1, "b": 2}\na: 1\n? {c: 1, c: 2}\n: d\n'));
  expect(found.map(({ key, earlier }) => [key.start, earlier.start])).toEqual([
    [20, 0],
    [12, 6],
    [34, 28],
  ]);
});

test('a merge key repeats no other key, as kustomize merges before it looks', () => {
  expect(duplicateKeys(rootOf('<<: {a: 1}\n"<<": 2\n'))).toEqual([]);
  expect(duplicateKeys(rootOf('"<<": 1\n"<<": 2\n'))).toHaveLength(1);
});
