import type { ReadResult } from '@hops/text';
import { readBlobs } from './blobs.ts';
import { gitEntry } from './git-entry.ts';
import { maximalFileSize } from './limits.ts';
import { once } from './memoise.ts';
import type { Storage, TreeEntry } from './tree.ts';

/** An entry of a commit's tree. A submodule has no size. */
export interface CommitEntry {
  readonly path: string;
  readonly entry: TreeEntry;
  readonly oid: string;
  readonly size: number | undefined;
}

/** Reads a record of `ls-tree -r -l -z`. */
export function parseCommitEntry(record: string): CommitEntry {
  const tab = record.indexOf('\t');
  const [mode = '', , oid = '', size] = record.slice(0, tab).split(/ +/);
  return {
    path: record.slice(tab + 1),
    entry: gitEntry(mode, oid),
    oid,
    size: size === '-' ? undefined : Number(size),
  };
}

/** The contents of a commit, which are loaded together with the first one. */
export function commitStorage(root: string, entries: readonly CommitEntry[]): Storage {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  const blobs = once(() =>
    readBlobs(
      root,
      entries.filter(isReadable).map(({ oid }) => oid),
    ),
  );
  const read = (path: string): ReadResult => {
    const entry = byPath.get(path);
    if (entry !== undefined && !isReadable(entry)) return { ok: false, reason: 'too large' };
    const bytes = blobs().get(entry?.oid ?? '');
    return bytes === undefined ? { ok: false, reason: 'unreadable' } : { ok: true, bytes };
  };
  const linkTarget = (path: string): string | undefined =>
    blobs()
      .get(byPath.get(path)?.oid ?? '')
      ?.toString();
  return { read, linkTarget };
}

function isReadable({ size }: CommitEntry): boolean {
  return size !== undefined && size <= maximalFileSize;
}
