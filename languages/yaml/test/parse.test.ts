import { describe, expect, test } from 'vitest';
import { parseText, outline, rootOf } from './support.ts';

const shown = (text: string) => outline(rootOf(text));

describe('block collections', () => {
  test('nest by indentation', () => {
    expect(shown('a:\n  b: 1\n  c:\n    d: 2\n')).toEqual({ a: { b: '1', c: { d: '2' } } });
    expect(shown('- a\n- - b\n  - c\n- d: e\n  f: g\n')).toEqual(['a', ['b', 'c'], { d: 'e', f: 'g' }]);
  });

  test('a sequence may stand at the column of its key', () => {
    expect(shown('a:\n- b\n- c\nd: e\n')).toEqual({ a: ['b', 'c'], d: 'e' });
  });

  test('a value left out is an empty scalar behind the indicator', () => {
    expect(shown('a:\nb:\n-\n- x\n')).toEqual({ a: '', b: ['', 'x'] });
  });

  test('a key may be announced by ?', () => {
    expect(shown('? a\n: b\n? c\nd: e\n')).toEqual({ a: 'b', c: '', d: 'e' });
    expect(shown('? - a\n: - b\n')).toEqual({ '["a"]': ['b'] });
  });

  test('duplicate keys are kept', () => {
    const root = rootOf('a: 1\nb: 2\na: 3\n');
    expect(root.kind === 'mapping' && root.entries.map(({ value }) => outline(value))).toEqual([
      '1',
      '2',
      '3',
    ]);
  });
});

describe('flow collections', () => {
  test('may end with a comma, span lines and ignore indentation', () => {
    expect(shown('a: {\nb: [1, 2,],\n  "c":3, d }\n')).toEqual({ a: { b: ['1', '2'], c: '3', d: '' } });
  });

  test('a pair in a sequence is a mapping', () => {
    expect(shown('[a: b, c, ? d : e]')).toEqual([{ a: 'b' }, 'c', { d: 'e' }]);
  });
});

describe('scalars', () => {
  test('a plain one goes on over lines that are indented more', () => {
    expect(shown('a: one\n  two\n\n  three # no\nb: c#d\n')).toEqual({ a: 'one two\nthree', b: 'c#d' });
  });

  test('quoted ones resolve escapes and fold lines', () => {
    expect(shown(`a: 'it''s'\nb: "\\u00e9\\n\\x41 \\\n  b"\nc: "x\n\n  y"\n`)).toEqual({
      a: "it's",
      b: 'é\nA b',
      c: 'x\ny',
    });
  });

  test('a literal one keeps its lines, a folded one joins them', () => {
    expect(shown('a: |\n  x\n   y\n\n  z\nb: >\n  x\n  y\n\n  z\n')).toEqual({
      a: 'x\n y\n\nz\n',
      b: 'x y\nz\n',
    });
  });

  test('chomping keeps, clips or strips the last line breaks', () => {
    expect(shown('a: |+\n  x\n\nb: |\n  x\n\nc: |-\n  x\n\n')).toEqual({ a: 'x\n\n', b: 'x\n', c: 'x' });
  });

  test('an indentation indicator counts from the column of the collection around it', () => {
    expect(shown('a:\n  b: |2-\n      x\n')).toEqual({ a: { b: '  x' } });
  });

  test('every line break of YAML 1.1 ends a line', () => {
    expect(shown('a: 1\r\nb: 2\rc: 3\u0085d: 4\u2028e: 5')).toEqual({
      a: '1',
      b: '2',
      c: '3',
      d: '4',
      e: '5',
    });
  });
});

describe('properties', () => {
  test('an alias leads to the nearest anchor above', () => {
    const root = rootOf('a: &x 1\nb: *x\nc: &x 2\nd: *x\n');
    const targets =
      root.kind === 'mapping'
        ? root.entries.map(({ value }) => value.kind === 'alias' && outline(value.target))
        : [];
    expect(targets).toEqual([false, '1', false, '2']);
  });

  test('an alias may be a key, with or without a space before the colon', () => {
    expect(shown('a: &x k\n*x: 1\n')).toEqual({ a: 'k', '*x': '1' });
    expect(shown('a: &x k\n*x : 1\n')).toEqual({ a: 'k', '*x': '1' });
  });

  test('on the line of a key they belong to the key, above it to the mapping', () => {
    const root = rootOf('&m !map\n&k a: 1\n');
    expect(root).toMatchObject({
      kind: 'mapping',
      anchor: 'm',
      tag: '!map',
      entries: [{ key: { anchor: 'k' } }],
    });
  });

  test('an anchor and a tag may stand before nothing', () => {
    expect(rootOf('- &a\n- !!str\n')).toMatchObject({
      items: [
        { text: '', anchor: 'a' },
        { text: '', tag: '!!str' },
      ],
    });
  });

  test('tags are resolved by the handles of their document', () => {
    const root = rootOf(
      '%TAG !e! tag:example.com,2000:\n---\n- !e!x 1\n- !<tag:yaml.org,2002:int> 2\n- !local 3\n',
    );
    expect(root).toMatchObject({
      items: [{ tag: '!<tag:example.com,2000:x>' }, { tag: '!!int' }, { tag: '!local' }],
    });
  });
});

describe('documents', () => {
  test('are separated by --- and ended by ...', () => {
    const { documents, complete } = parseText('a\n---\nb\n...\n---\n--- c\n');
    expect(documents.map(({ root }) => outline(root))).toEqual(['a', 'b', undefined, 'c']);
    expect(complete).toBe(true);
  });

  test('an empty text is one document without a root, whose comments are known', () => {
    const [document] = parseText('# nothing\n').documents;
    expect(document).toMatchObject({ root: undefined, start: 0, end: 10, comments: [{ start: 0, end: 9 }] });
  });

  test('each has its comments and its range', () => {
    const text = '# one\na: 1 # two\n--- # three\nb: |  # four\n  # no comment\n';
    const { documents } = parseText(text);
    const comments = documents.map((document) =>
      document.comments.map(({ start, end }) => text.slice(start, end)),
    );
    expect(comments).toEqual([
      ['# one', '# two'],
      ['# three', '# four'],
    ]);
    expect(documents.map(({ start, end }) => text.slice(start, end)).join('')).toBe(text);
  });

  test('an anchor is known in its document only', () => {
    expect(parseText('a: &x 1\n---\nb: *x\n').findings).toMatchObject([{ code: 'yaml-unknown-anchor' }]);
  });

  test('a byte order mark at the start is no part of the first key', () => {
    expect(rootOf('\ufeffa: b\nc: d\n')).toMatchObject({
      entries: [{ key: { text: 'a', start: 1 } }, { key: { text: 'c' } }],
    });
  });
});
