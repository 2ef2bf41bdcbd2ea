import type { ReadResult } from '@hops/text';
import type { Place } from './locate.ts';
import type { SnapshotParts } from './parts.ts';
import type { TreeEntry } from './tree.ts';

/** New contents by path; `undefined` removes the file. Texts become UTF-8. */
export type Changes = ReadonlyMap<string, string | Uint8Array | undefined>;

/** The parts of a snapshot after `changes`; a path that leads through links changes what it leads to. */
export function withChanges(
  parts: SnapshotParts,
  changes: Changes,
  find: (path: string) => Place,
): SnapshotParts {
  const tree = new Map<string, TreeEntry>(parts.tree);
  const contents = new Map<string, ReadResult>();
  for (const [path, content] of changes) {
    const place = find(path);
    const target = place.kind === 'entry' ? place.path : path;
    if (content === undefined) tree.delete(target);
    else {
      tree.set(target, { kind: 'file', oid: undefined });
      contents.set(target, contentOf(content));
    }
  }
  const read = (path: string): ReadResult => contents.get(path) ?? parts.storage.read(path);
  return { ...parts, revision: undefined, tree, storage: { ...parts.storage, read } };
}

/** The content of a file that stands in memory. */
export function contentOf(content: string | Uint8Array): ReadResult {
  return { ok: true, bytes: typeof content === 'string' ? Buffer.from(content) : content };
}
