import { mkdirSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openRevision, openWorkingTree } from '../src/index.ts';
import {
  commit,
  folderWith,
  git,
  namesIn,
  opened,
  repositoryWith,
  textIn,
  writeFiles,
} from './repository.ts';

describe('a revision', () => {
  test('is what was committed, whatever the working tree holds', async () => {
    const folder = repositoryWith({ 'a/b.yaml': 'first', 'gone.yaml': '' });
    git(folder, 'tag', 'v1');
    git(folder, 'rm', '--quiet', 'gone.yaml');
    writeFiles(folder, { 'a/b.yaml': 'second' });
    commit(folder);
    writeFiles(folder, { 'a/b.yaml': 'third', 'new.yaml': '' });
    const snapshot = opened(await openRevision(folder, 'v1'));
    expect(snapshot.paths).toEqual(['a/b.yaml', 'gone.yaml']);
    expect(textIn(snapshot, 'a/b.yaml')).toBe('first');
    expect(textIn(snapshot, 'new.yaml')).toBe('(absent)');
    expect(snapshot.revision).toBe(git(folder, 'rev-parse', 'v1'));
    expect(snapshot.hash('a/b.yaml')).toBe(git(folder, 'rev-parse', 'v1:a/b.yaml'));
    expect(textIn(opened(await openRevision(folder, 'HEAD~1')), 'a/b.yaml')).toBe('first');
    expect(git(folder, 'status', '--porcelain')).toBe('M a/b.yaml\n?? new.yaml');
  });

  test('agrees with a clean working tree', async () => {
    const folder = repositoryWith({ 'a/b': 'b', 'c\nd': 'c', ü: 'ü', empty: '' });
    const [tree, revision] = [
      opened(await openWorkingTree(folder)),
      opened(await openRevision(folder, 'main')),
    ];
    expect(revision.paths).toEqual(tree.paths);
    for (const path of tree.paths) {
      expect(revision.read(path)).toEqual(tree.read(path));
      expect(revision.hash(path)).toBe(tree.hash(path));
    }
    expect(revision.listHash('a')).toBe(tree.listHash('a'));
  });

  test('may be asked for in a folder of the repository', async () => {
    const folder = repositoryWith({ 'a/b': 'b', c: 'c' });
    expect(opened(await openRevision(join(folder, 'a'), 'main')).paths).toEqual(['b']);
  });

  test('may hold bytes of all kinds', async () => {
    const folder = repositoryWith({ file: '' });
    const bytes = Buffer.from(Array.from({ length: 1024 }, (_, index) => index % 256));
    writeFileSync(join(folder, 'file'), bytes);
    commit(folder);
    expect(opened(await openRevision(folder, 'main')).read('file')).toEqual({ ok: true, bytes });
  });

  test('leaves out what is too large, unread', async () => {
    const folder = repositoryWith({ large: '', small: 'small' });
    truncateSync(join(folder, 'large'), 17 * 1024 * 1024);
    commit(folder);
    const snapshot = opened(await openRevision(folder, 'main'));
    expect(textIn(snapshot, 'large')).toBe('(too large)');
    expect(textIn(snapshot, 'small')).toBe('small');
  });

  test('names submodules and looks into none', async () => {
    const folder = repositoryWith({ file: '' });
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    git(inner, 'init', '--quiet');
    commit(inner);
    commit(folder);
    const snapshot = opened(await openRevision(folder, 'main'));
    expect(snapshot.submodules).toEqual(['inner']);
    expect(namesIn(snapshot, '')).toEqual(['file', 'inner/']);
  });
});

describe('a revision that cannot be opened', () => {
  test('is unknown, with the branch or tag that was perhaps meant', async () => {
    const folder = repositoryWith({ file: '' });
    git(folder, 'branch', 'renovate');
    expect(await openRevision(folder, 'renovat')).toEqual({
      ok: false,
      reason: 'unknown revision',
      message: 'Git knows no revision renovat. Did you mean renovate?',
      suggestion: 'renovate',
    });
  });

  test.each(['', '-x', '--all', 'a b', 'main\0', 'HEAD:file', '0123456'])(
    'is unknown: %j',
    async (revision) => {
      const folder = repositoryWith({ file: '' });
      expect(await openRevision(folder, revision)).toMatchObject({ ok: false, reason: 'unknown revision' });
    },
  );

  test('needs a repository', async () => {
    const folder = folderWith({ file: '' });
    expect(await openRevision(folder, 'main')).toMatchObject({ ok: false, reason: 'no git repository' });
    expect(await openRevision(join(folder, 'file'), 'main')).toMatchObject({
      ok: false,
      reason: 'no folder',
    });
  });

  test('needs the git program', async () => {
    const folder = repositoryWith({ file: '' });
    vi.stubEnv('PATH', '/nowhere');
    const result = await openRevision(folder, 'main');
    vi.unstubAllEnvs();
    expect(result).toMatchObject({ ok: false, reason: 'no git' });
  });
});
