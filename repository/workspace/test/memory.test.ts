import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { memorySnapshot, openWorkingTree } from '../src/index.ts';
import { namesIn, opened, repositoryWith, textIn } from './repository.ts';

describe('a snapshot in memory', () => {
  const snapshot = memorySnapshot({ 'a/b': 'text', 'a/c': Uint8Array.of(0xff), __proto__x: '' });

  test('holds what it is given', () => {
    expect(snapshot.paths).toEqual(['__proto__x', 'a/b', 'a/c']);
    expect(textIn(snapshot, 'a/b')).toBe('text');
    expect(snapshot.read('a/c')).toEqual({ ok: true, bytes: Uint8Array.of(0xff) });
    expect(namesIn(snapshot, '')).toEqual(['__proto__x', 'a/']);
  });

  test('says why a path has no bytes or no entries', () => {
    expect(textIn(snapshot, 'a')).toBe('(directory)');
    expect(textIn(snapshot, 'a/b/c')).toBe('(absent)');
    expect(textIn(snapshot, '../a')).toBe('(outside)');
    expect(namesIn(snapshot, 'a/b')).toEqual(['(file)']);
    expect(namesIn(snapshot, 'x')).toEqual(['(absent)']);
  });

  test('may be empty', () => {
    expect(namesIn(memorySnapshot({}), '')).toEqual([]);
  });
});

describe('changes', () => {
  test('replace, add and remove files, and leave the snapshot as it was', () => {
    const before = memorySnapshot({ a: 'a', 'b/c': 'c', d: 'd' });
    const after = before.with(
      new Map([
        ['a', 'new'],
        ['b/c', undefined],
        ['e/f', 'f'],
      ]),
    );
    expect(after.paths).toEqual(['a', 'd', 'e/f']);
    expect(textIn(after, 'a')).toBe('new');
    expect(namesIn(after, '')).toEqual(['a', 'd', 'e/']);
    expect(after.hash('a')).not.toBe(before.hash('a'));
    expect(after.hash('d')).toBe(before.hash('d'));
    expect(textIn(before, 'a')).toBe('a');
    expect(before.paths).toEqual(['a', 'b/c', 'd']);
  });

  test('follow links', async () => {
    const folder = repositoryWith({ 'dir/file': 'before' });
    symlinkSync('dir', join(folder, 'link'));
    const snapshot = opened(await openWorkingTree(folder)).with(new Map([['link/file', 'after']]));
    expect(textIn(snapshot, 'dir/file')).toBe('after');
    expect(textIn(snapshot, 'link/file')).toBe('after');
  });
});

describe('hashes of lists', () => {
  test('tell names and kinds apart', () => {
    const lists = [{ a: '' }, { b: '' }, { 'a/b': '' }, { a: '', b: '' }, {}];
    const hashes = lists.map((files) => memorySnapshot(files).listHash(''));
    expect(new Set(hashes).size).toBe(lists.length);
  });

  test('do not change with contents', () => {
    expect(memorySnapshot({ a: '1' }).listHash('')).toBe(memorySnapshot({ a: '2' }).listHash(''));
    expect(memorySnapshot({ a: '' }).listHash('a')).toBeUndefined();
  });
});
