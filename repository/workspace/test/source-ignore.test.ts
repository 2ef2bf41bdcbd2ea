import { describe, expect, test } from 'vitest';
import { isIgnored, memorySnapshot, parseIgnorePatterns, sourceIgnore } from '../src/index.ts';

describe('patterns', () => {
  test.each([
    ['*.md', ['README.md', 'docs/a.md'], ['a.yaml']],
    ['/a.yaml', ['a.yaml'], ['b/a.yaml']],
    ['docs/', ['docs/a', 'x/docs/b'], ['docs']],
    ['docs/*.md', ['docs/a.md'], ['x/docs/a.md', 'docs/x/a.md']],
    ['docs/**', ['docs/a', 'docs/a/b'], ['x/docs/a']],
    ['**/docs/*.md', ['docs/a.md', 'x/y/docs/a.md'], ['docs/x/a.md']],
    ['/*\n!/kubernetes', ['docs/a', 'a.yaml'], ['kubernetes/a.yaml']],
    ['a**b/c', [], ['a/b/c', 'aab/c']],
    ['[a-c].yaml', ['b.yaml'], ['d.yaml']],
    ['[a.yaml', [], ['[a.yaml', 'a.yaml']],
    ['# a\n\n   \na  ', ['a'], ['# a']],
  ])('%j', (text, ignored, kept) => {
    const patterns = parseIgnorePatterns(text, '');
    expect(ignored.filter((path) => !isIgnored(patterns, path, false))).toEqual([]);
    expect(kept.filter((path) => isIgnored(patterns, path, false))).toEqual([]);
  });

  test('tell a directory from a file', () => {
    const patterns = parseIgnorePatterns('docs/', '');
    expect(isIgnored(patterns, 'docs', true)).toBe(true);
    expect(isIgnored(patterns, 'docs', false)).toBe(false);
  });
});

describe("Flux's artifact", () => {
  test('has no pictures and no CI by default', () => {
    const isLeftOut = sourceIgnore(memorySnapshot({}));
    const paths = ['a.yaml', 'logo.png', '.github/workflows/ci.yaml', '.sops.yaml', '.gitignore'];
    expect(paths.filter(isLeftOut)).toEqual([
      'logo.png',
      '.github/workflows/ci.yaml',
      '.sops.yaml',
      '.gitignore',
    ]);
  });

  test('is what .sourceignore files say instead, the deeper ones last', () => {
    const isLeftOut = sourceIgnore(
      memorySnapshot({
        '.sourceignore': 'docs\n*.txt',
        'a/.sourceignore': '!keep.txt',
        '-/.sourceignore': '!x.txt',
      }),
    );
    const paths = ['docs/a', 'a/b.txt', 'a/keep.txt', '-/x.txt', 'x.txt', 'logo.png', '.gitignore'];
    expect(paths.filter(isLeftOut)).toEqual(['docs/a', 'a/b.txt', 'x.txt', '.gitignore']);
  });

  test('is what the source says after all', () => {
    const isLeftOut = sourceIgnore(memorySnapshot({ '.sourceignore': '/*' }), '!/kubernetes');
    expect(['kubernetes/a', 'docs/a'].filter(isLeftOut)).toEqual(['docs/a']);
  });
});
