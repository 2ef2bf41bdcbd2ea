import { contentOf } from './changes.ts';
import { createSnapshot, type Snapshot } from './snapshot.ts';
import type { Storage, TreeEntry } from './tree.ts';

/** A snapshot of files that stand in memory, by path. */
export function memorySnapshot(files: Readonly<Record<string, string | Uint8Array>>): Snapshot {
  const contents = new Map(Object.entries(files));
  const tree = new Map<string, TreeEntry>();
  for (const path of contents.keys()) tree.set(path, { kind: 'file', oid: undefined });
  const storage: Storage = {
    read: (path) => contentOf(contents.get(path) ?? ''),
    linkTarget: () => undefined,
  };
  return createSnapshot({ root: '/', revision: undefined, format: 'sha1', tree, storage });
}
