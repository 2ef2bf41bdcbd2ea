import { execFileSync } from 'node:child_process';
import { chmodSync, mkdirSync, renameSync, rmSync, symlinkSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test, vi } from 'vitest';
import { openWorkingTree } from '../src/index.ts';
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

describe('a Git working tree', () => {
  test('is what Git tracks and would track, as it is now', async () => {
    const folder = repositoryWith({
      '.gitignore': '*.log\n',
      'a/b.yaml': 'b',
      'gone.yaml': '',
      kept: 'kept',
    });
    writeFiles(folder, { 'a/b.yaml': 'changed', 'new.yaml': 'new', 'debug.log': 'ignored' });
    rmSync(join(folder, 'gone.yaml'));
    const snapshot = opened(await openWorkingTree(folder));
    expect(snapshot.paths).toEqual(['.gitignore', 'a/b.yaml', 'kept', 'new.yaml']);
    expect(textIn(snapshot, 'a/b.yaml')).toBe('changed');
    expect(textIn(snapshot, 'debug.log')).toBe('(absent)');
    expect(textIn(snapshot, 'gone.yaml')).toBe('(absent)');
    expect(snapshot.revision).toBeUndefined();
  });

  test('has the ids that Git gives contents', async () => {
    const folder = repositoryWith({ same: 'same', changed: 'before' });
    writeFiles(folder, { changed: 'after', new: 'new' });
    const snapshot = opened(await openWorkingTree(folder));
    for (const path of snapshot.paths) {
      expect(snapshot.hash(path)).toBe(git(folder, 'hash-object', path));
    }
    expect(snapshot.hash('absent')).toBeUndefined();
  });

  test('has SHA-256 ids where the repository does', async () => {
    const folder = repositoryWith({ tracked: 'a' }, '--object-format=sha256');
    writeFiles(folder, { new: 'b' });
    const snapshot = opened(await openWorkingTree(folder));
    expect(snapshot.hash('tracked')).toBe(git(folder, 'hash-object', 'tracked'));
    expect(snapshot.hash('new')).toBe(git(folder, 'hash-object', 'new'));
  });

  test('does not read files that Git knows', async () => {
    const folder = repositoryWith({ file: 'a' });
    const snapshot = opened(await openWorkingTree(folder));
    const id = git(folder, 'hash-object', 'file');
    rmSync(join(folder, 'file'));
    expect(snapshot.hash('file')).toBe(id);
  });

  test('may be a folder in a repository', async () => {
    const folder = repositoryWith({ 'kubernetes/apps/a.yaml': 'a', 'other.yaml': '' });
    writeFiles(folder, { 'kubernetes/b.yaml': 'b', 'c.yaml': '' });
    const snapshot = opened(await openWorkingTree(join(folder, 'kubernetes')));
    expect(snapshot.paths).toEqual(['apps/a.yaml', 'b.yaml']);
    expect(snapshot.root).toBe(join(folder, 'kubernetes'));
    expect(textIn(snapshot, 'apps/a.yaml')).toBe('a');
  });

  test('may be a folder that the repository around it ignores', async () => {
    const folder = repositoryWith({ '.gitignore': '/scratch' });
    writeFiles(folder, { 'scratch/a.yaml': 'a' });
    expect(opened(await openWorkingTree(join(folder, 'scratch'))).paths).toEqual(['a.yaml']);
  });

  test('may have no commit yet', async () => {
    const folder = folderWith({ 'a.yaml': 'a', 'b.yaml': 'b' });
    git(folder, 'init', '--quiet');
    git(folder, 'add', 'a.yaml');
    expect(opened(await openWorkingTree(folder)).paths).toEqual(['a.yaml', 'b.yaml']);
  });

  test('is read the same in the middle of a merge', async () => {
    const folder = repositoryWith({ file: 'base' });
    git(folder, 'checkout', '--quiet', '-b', 'other');
    writeFiles(folder, { file: 'theirs' });
    commit(folder);
    git(folder, 'checkout', '--quiet', 'main');
    writeFiles(folder, { file: 'ours' });
    commit(folder);
    expect(() => git(folder, 'merge', 'other')).toThrow('merge other');
    const snapshot = opened(await openWorkingTree(folder));
    expect(snapshot.paths).toEqual(['file']);
    expect(textIn(snapshot, 'file')).toContain('<<<<<<< HEAD');
    expect(snapshot.hash('file')).toBe(git(folder, 'hash-object', 'file'));
  });

  test('holds only what a sparse checkout has', async () => {
    const folder = repositoryWith({ 'a/x': 'x', 'b/y': 'y' });
    git(folder, 'sparse-checkout', 'set', '--no-cone', 'a');
    expect(opened(await openWorkingTree(folder)).paths).toEqual(['a/x']);
  });

  test('does not believe that an assumed file is unchanged', async () => {
    const folder = repositoryWith({ file: 'before' });
    git(folder, 'update-index', '--assume-unchanged', 'file');
    writeFiles(folder, { file: 'after' });
    const snapshot = opened(await openWorkingTree(folder));
    expect(snapshot.hash('file')).toBe(git(folder, 'hash-object', 'file'));
  });

  test('names submodules and looks into none', async () => {
    const folder = repositoryWith({ file: '' });
    const inner = join(folder, 'inner');
    mkdirSync(inner);
    git(inner, 'init', '--quiet');
    writeFiles(inner, { x: 'x' });
    commit(inner);
    const untracked = opened(await openWorkingTree(folder));
    commit(folder);
    const tracked = opened(await openWorkingTree(folder));
    for (const snapshot of [untracked, tracked]) {
      expect(snapshot.submodules).toEqual(['inner']);
      expect(snapshot.paths).toEqual(['file']);
      expect(namesIn(snapshot, '')).toEqual(['file', 'inner/']);
      expect(namesIn(snapshot, 'inner')).toEqual([]);
      expect(textIn(snapshot, 'inner')).toBe('(directory)');
    }
  });

  test('is not confused by the environment of a hook', async () => {
    const folder = repositoryWith({ file: '' });
    vi.stubEnv('GIT_DIR', '/nowhere');
    vi.stubEnv('GIT_INDEX_FILE', '/nowhere/index');
    const result = await openWorkingTree(folder);
    vi.unstubAllEnvs();
    expect(opened(result).paths).toEqual(['file']);
  });

  test('has any file names', async () => {
    const names = ['-x', 'a b', 'line\nbreak', 'quote"', 'tab\t', 'ü/ö', '\u{fffd}', '\u{1f600}'];
    const folder = repositoryWith(Object.fromEntries(names.map((name) => [name, name])));
    writeFiles(folder, { 'new\nname': 'new\nname' });
    const { paths, ...snapshot } = opened(await openWorkingTree(folder));
    expect(paths).toEqual(['-x', 'a b', 'line\nbreak', 'new\nname', ...names.slice(3)]);
    for (const path of paths) expect(textIn({ paths, ...snapshot }, path)).toBe(path);
  });
});

describe('a folder without Git', () => {
  test('is everything but .git and node_modules', async () => {
    const folder = folderWith({ 'a/b.yaml': 'b', 'node_modules/x/y': '', '.hidden': '' });
    const snapshot = opened(await openWorkingTree(folder));
    expect(snapshot.paths).toEqual(['.hidden', 'a/b.yaml']);
    expect(textIn(snapshot, 'a/b.yaml')).toBe('b');
    expect(snapshot.hash('a/b.yaml')).toBe(git(folder, 'hash-object', 'a/b.yaml'));
  });

  test('is read without the git program, too', async () => {
    const folder = repositoryWith({ 'a.yaml': 'a' });
    vi.stubEnv('PATH', '/nowhere');
    const result = await openWorkingTree(folder);
    vi.unstubAllEnvs();
    expect(opened(result).paths).toEqual(['a.yaml']);
  });

  test('has no pipes', async () => {
    const folder = folderWith({ file: '' });
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    const snapshot = opened(await openWorkingTree(folder));
    expect(snapshot.paths).toEqual(['file']);
    expect(namesIn(snapshot, '')).toEqual(['file']);
    expect(textIn(snapshot, 'pipe')).toBe('(unreadable)');
  });

  test('must be there', async () => {
    const folder = folderWith({ file: '' });
    for (const path of ['nowhere', 'file', 'a\0b']) {
      expect(await openWorkingTree(join(folder, path))).toMatchObject({ ok: false, reason: 'no folder' });
    }
  });
});

describe('reading', () => {
  test('leaves out what is too large, unread', async () => {
    const folder = repositoryWith({ tracked: '' });
    for (const name of ['tracked', 'new']) {
      writeFileSync(join(folder, name), '');
      truncateSync(join(folder, name), 100_000_000);
    }
    const snapshot = opened(await openWorkingTree(folder));
    expect(textIn(snapshot, 'tracked')).toBe('(too large)');
    expect(textIn(snapshot, 'new')).toBe('(too large)');
    expect(snapshot.hash('new')).toBeUndefined();
  });

  test('says what it may not read', async () => {
    const folder = repositoryWith({ file: 'a', 'dir/x': 'x' });
    const snapshot = opened(await openWorkingTree(folder));
    chmodSync(join(folder, 'file'), 0o000);
    const isRoot = process.getuid?.() === 0;
    expect(textIn(snapshot, 'file')).toBe(isRoot ? 'a' : '(unreadable)');
    chmodSync(join(folder, 'file'), 0o600);
  });

  test('outlives files that vanish or turn into something else', async () => {
    const folder = repositoryWith({ gone: '', 'dir/x': '', directory: '', link: '', pipe: '' });
    const snapshot = opened(await openWorkingTree(folder));
    for (const name of ['gone', 'dir', 'directory', 'link', 'pipe'])
      rmSync(join(folder, name), { recursive: true });
    writeFiles(folder, { dir: 'now a file', 'directory/x': '' });
    symlinkSync('/etc/hostname', join(folder, 'link'));
    execFileSync('mkfifo', [join(folder, 'pipe')]);
    expect(textIn(snapshot, 'gone')).toBe('(absent)');
    expect(textIn(snapshot, 'dir/x')).toBe('(absent)');
    expect(textIn(snapshot, 'directory')).toBe('(directory)');
    expect(textIn(snapshot, 'link')).toBe('(unreadable)');
    expect(textIn(snapshot, 'pipe')).toBe('(unreadable)');
  });

  test('reads a file once', async () => {
    const folder = repositoryWith({ file: 'before' });
    const snapshot = opened(await openWorkingTree(folder));
    expect(textIn(snapshot, 'file')).toBe('before');
    writeFiles(folder, { file: 'after' });
    expect(textIn(snapshot, 'file')).toBe('before');
  });
});

describe('what became something else since the last commit', () => {
  test('a file that is a directory now', async () => {
    const folder = repositoryWith({ a: 'file' });
    rmSync(join(folder, 'a'));
    writeFiles(folder, { 'a/b': 'b' });
    const snapshot = opened(await openWorkingTree(folder));
    expect(snapshot.paths).toEqual(['a/b']);
    expect(namesIn(snapshot, '')).toEqual(['a/']);
  });

  test('a directory that is a link now', async () => {
    const folder = repositoryWith({ 'a/x': 'x' });
    renameSync(join(folder, 'a'), join(folder, 'b'));
    symlinkSync('b', join(folder, 'a'));
    const snapshot = opened(await openWorkingTree(folder));
    expect(snapshot.paths).toEqual(['b/x']);
    expect(textIn(snapshot, 'a/x')).toBe('x');
  });

  test('a file that is a pipe now', async () => {
    const folder = repositoryWith({ a: '', b: '' });
    rmSync(join(folder, 'a'));
    execFileSync('mkfifo', [join(folder, 'a')]);
    const snapshot = opened(await openWorkingTree(folder));
    expect(snapshot.paths).toEqual(['b']);
    expect(textIn(snapshot, 'a')).toBe('(unreadable)');
  });
});
