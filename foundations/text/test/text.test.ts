import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  compareSpans,
  derivedSource,
  directoryOf,
  embeddedSource,
  fileSource,
  isWithin,
  joinPath,
  lineIndex,
  nameOf,
  resolvePath,
  sortFindings,
  suggest,
  type Finding,
} from '@hops/text';

describe('positions', () => {
  test('lines end at LF and CRLF, columns count UTF-16 units', () => {
    const index = lineIndex('a\r\nb\u{1F600}c\n');
    expect(index.positionAt(0)).toEqual({ line: 1, column: 1 });
    expect(index.positionAt(3)).toEqual({ line: 2, column: 1 });
    expect(index.positionAt(6)).toEqual({ line: 2, column: 4 });
    expect(index.lineAt(1)).toBe('a');
    expect(index.lineAt(9)).toBe('');
  });

  test('law: the line before an offset has as many line ends as its number says', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom('a', '\n', '\r\n', 'é') }), fc.nat(), (text, seed) => {
        const offset = text.length === 0 ? 0 : seed % text.length;
        const { line, column } = lineIndex(text).positionAt(offset);
        const before = text.slice(0, offset);
        expect(line).toBe(before.split('\n').length);
        expect(column).toBe(offset - (before.lastIndexOf('\n') + 1) + 1);
      }),
    );
  });
});

describe('sources', () => {
  const file = fileSource('a.yaml', 'x: |\n  one\n  two\n');

  test('an embedded text leads back through its segments', () => {
    const inner = embeddedSource(file, 'one\ntwo\n', [
      { inner: 0, outer: 7 },
      { inner: 4, outer: 13 },
    ]);
    const span = inner.span(4, 7);
    expect(file.text.slice(span.start, span.end)).toBe('two');
    expect(inner.span(2, 2)).toEqual({ file: 'a.yaml', start: 9, end: 9 });
  });

  test('a derived text is one place', () => {
    const from = file.span(0, 1);
    expect(derivedSource('made', from).span(2, 3)).toBe(from);
  });
});

describe('paths', () => {
  test.for([
    ['', 'a/b', 'a/b'],
    ['a/b', '../c', 'a/c'],
    ['a/b', './c/./d/', 'a/b/c/d'],
    ['a/b', '/c', 'c'],
    ['a', '..', ''],
    ['a', '../..', undefined],
  ] as const)('%s + %s', ([base, path, expected]) => {
    expect(resolvePath(base, path)).toBe(expected);
  });

  test('law: what lies in a directory is within it, and comes apart as it was joined', () => {
    const name = fc.stringMatching(/^[a-z]{1,4}$/);
    fc.assert(
      fc.property(fc.array(name, { maxLength: 4 }), name, (parts, last) => {
        const directory = parts.join('/');
        const path = joinPath(directory, last);
        expect(directoryOf(path)).toBe(directory);
        expect(nameOf(path)).toBe(last);
        expect(isWithin(path, directory)).toBe(true);
      }),
    );
  });
});

describe('findings', () => {
  const at = (file: string, start: number, code = 'x'): Finding => ({
    code,
    severity: 'error',
    message: 'm',
    span: { file, start, end: start },
    related: [],
  });

  test('are sorted by place, and stand once', () => {
    const sorted = sortFindings([at('b', 1), at('a', 9), at('b', 1), at('a', 2, 'z'), at('a', 2, 'y')]);
    expect(sorted.map(({ span, code }) => `${span.file}${span.start}${code}`)).toEqual([
      'a2y',
      'a2z',
      'a9x',
      'b1x',
    ]);
  });

  test('law: the order of spans is total', () => {
    const span = fc.record({ file: fc.constantFrom('a', 'b'), start: fc.nat(3), end: fc.nat(3) });
    fc.assert(
      fc.property(span, span, (a, b) => {
        expect(Math.sign(compareSpans(a, b))).toBe(-Math.sign(compareSpans(b, a)) + 0);
      }),
    );
  });
});

test('a suggestion is near, or none', () => {
  expect(suggest('storagee', ['network', 'storage'])).toBe('storage');
  expect(suggest('SECRET_DOMAIN_2', ['SECRET_PUBLIC_DOMAIN', 'CLUSTER'])).toBeUndefined();
  expect(suggest('trnuk', ['main', 'trunk'])).toBe('trunk');
  expect(suggest('xy', ['completely-different'])).toBeUndefined();
});
