import { memorySnapshot } from '@hops/workspace';
import { expect, test } from 'vitest';
import { changedFiles } from '../src/run/changed-files.ts';

const files = memorySnapshot({ 'a/b/one.yaml': '1', 'a/two.yaml': '2', 'three.yaml': '3' });

function textAt(path: string, changes: ReadonlyMap<string, string | undefined>): string | undefined {
  const read = changedFiles(files, changes).read(path);
  return read.ok ? new TextDecoder().decode(read.bytes) : undefined;
}

test('a file has its new text; the others stay', () => {
  const changes = new Map([['three.yaml', 'drei']]);
  expect(textAt('three.yaml', changes)).toBe('drei');
  expect(textAt('a/two.yaml', changes)).toBe('2');
});

test('a removed file is absent, and its folder with the last one', () => {
  const removed = changedFiles(files, new Map([['a/b/one.yaml', undefined]]));
  expect(removed.paths).toEqual(['a/two.yaml', 'three.yaml']);
  expect(removed.read('a/b/one.yaml')).toEqual({ ok: false, reason: 'absent' });
  expect(removed.list('a/b')).toEqual({ ok: false, reason: 'absent' });
  expect(removed.list('a')).toEqual({ ok: true, entries: [{ name: 'two.yaml', kind: 'file' }] });
});

test('says of any removal what a snapshot without the files says', () => {
  for (const path of files.paths) {
    const changes = new Map([[path, undefined]]);
    const [changed, without] = [changedFiles(files, changes), files.with(changes)];
    expect(changed.paths).toEqual(without.paths);
    for (const folder of ['', 'a', 'a/b']) expect(changed.list(folder)).toEqual(without.list(folder));
  }
});

test('says of new files and folders what a snapshot with them says', () => {
  const changes = new Map<string, string | undefined>([
    ['a/b/one.yaml', undefined],
    ['a/B/new/one.yaml', '1'],
    ['a/two.yaml', 'zwei'],
    ['four.yaml', '4'],
  ]);
  const [changed, fresh] = [changedFiles(files, changes), files.with(changes)];
  expect(changed.paths).toEqual(fresh.paths);
  for (const folder of ['', 'a', 'a/b', 'a/B', 'a/B/new', 'nowhere'])
    expect(changed.list(folder)).toEqual(fresh.list(folder));
});
