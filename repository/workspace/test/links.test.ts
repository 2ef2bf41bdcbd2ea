import { symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { openRevision, openWorkingTree, type SnapshotResult } from '../src/index.ts';
import { commit, folderWith, git, namesIn, opened, repositoryWith, textIn } from './repository.ts';

const links: Readonly<Record<string, string>> = {
  'to-file': 'dir/file',
  'to-dir': 'dir',
  'dir/up': '..',
  'dir/through': '../to-dir/file',
  'dir/back': '../to-inner/../file',
  'to-inner': 'dir/inner',
  broken: 'nowhere',
  'into-file': 'dir/file/x',
  loop: 'pool',
  pool: 'loop',
  out: '../outside',
  far: '/etc/hostname',
};

const files = { 'dir/file': 'content', 'dir/inner/x': 'x' };

function link(folder: string): string {
  for (const [path, target] of Object.entries(links)) symlinkSync(target, join(folder, path));
  symlinkSync(join(folder, 'dir/file'), join(folder, 'absolute'));
  return folder;
}

const openers: Readonly<Record<string, () => Promise<SnapshotResult>>> = {
  'a working tree': async () => {
    const folder = link(repositoryWith(files));
    commit(folder);
    return openWorkingTree(folder);
  },
  'new files of a working tree': async () => openWorkingTree(link(repositoryWith(files))),
  'a folder without Git': async () => openWorkingTree(link(folderWith(files))),
  'a revision': async () => {
    const folder = link(repositoryWith(files));
    commit(folder);
    return openRevision(folder, 'HEAD');
  },
};

describe.each(Object.keys(openers))('links in %s', (name) => {
  test('lead to files and directories', async () => {
    const snapshot = opened(await openers[name]!());
    for (const path of [
      'to-file',
      'to-dir/file',
      'dir/through',
      'dir/back',
      'absolute',
      'dir/up/dir/up/to-file',
    ]) {
      expect([path, textIn(snapshot, path)]).toEqual([path, 'content']);
      expect(snapshot.hash(path)).toBe(snapshot.hash('dir/file'));
    }
    expect(namesIn(snapshot, 'to-dir')).toEqual(namesIn(snapshot, 'dir'));
    expect(snapshot.listHash('to-dir')).toBe(snapshot.listHash('dir'));
    expect(textIn(snapshot, 'to-dir')).toBe('(directory)');
  });

  test('count as what they lead to, and broken ones as files', async () => {
    const snapshot = opened(await openers[name]!());
    const [broken, names] = [['broken', 'far', 'into-file', 'loop', 'out', 'pool'], namesIn(snapshot, '')];
    const expected = ['absolute', 'broken', 'dir/', 'far', 'into-file', 'loop', 'out', 'pool'];
    expect(names).toEqual([...expected, 'to-dir/', 'to-file', 'to-inner/']);
    expect(snapshot.paths).toEqual(
      ['absolute', 'dir/back', 'dir/file', 'dir/inner/x', 'dir/through', 'to-file', ...broken].toSorted(),
    );
  });

  test('that lead nowhere say why', async () => {
    const snapshot = opened(await openers[name]!());
    expect(textIn(snapshot, 'broken')).toBe('(absent)');
    expect(textIn(snapshot, 'into-file')).toBe('(absent)');
    expect(textIn(snapshot, 'loop')).toBe('(link loop)');
    expect(textIn(snapshot, 'out')).toBe('(outside)');
    expect(textIn(snapshot, 'far')).toBe('(outside)');
    expect(namesIn(snapshot, 'loop')).toEqual(['(link loop)']);
    expect(namesIn(snapshot, 'out/x')).toEqual(['(outside)']);
    expect(snapshot.hash('loop')).toBeUndefined();
  });
});

test('a link that leads out of the folder but not out of the repository leads outside', async () => {
  const folder = repositoryWith({ 'a/file': '', 'b/file': '' });
  symlinkSync('../b/file', join(folder, 'a/link'));
  commit(folder);
  for (const result of [
    await openWorkingTree(join(folder, 'a')),
    await openRevision(join(folder, 'a'), 'HEAD'),
  ]) {
    expect(textIn(opened(result), 'link')).toBe('(outside)');
  }
  expect(git(folder, 'status', '--porcelain')).toBe('');
});
