import { createHash } from 'node:crypto';
import type { Files, ListResult, ReadResult } from '@hops/text';
import { blobId, type ObjectFormat } from './blob-id.ts';
import { sortByBytes } from './byte-order.ts';
import { directoriesOf } from './directories.ts';
import { findDirectly, followPath, type Ground, type Place } from './locate.ts';
import { memoise, once } from './memoise.ts';
import { holdsFile, listPlace, readPlace } from './place.ts';
import type { SnapshotParts } from './parts.ts';
import type { Tree } from './tree.ts';
import { withChanges, type Changes } from './changes.ts';

/**
 * A repository's files at one moment. Links are followed, but never out of the root. Nothing throws, and each file is
 * read at most once.
 */
export interface Snapshot extends Files {
  /** The absolute folder that paths are relative to. */
  readonly root: string;
  /** The commit's id, or `undefined` for a working tree. */
  readonly revision: string | undefined;
  /**
   * Every file in byte order, links to files and broken links included. What lies behind a linked directory is named
   * once, where it is.
   */
  readonly paths: readonly string[];
  /** The folders that are Git repositories of their own, about which nothing is known. */
  readonly submodules: readonly string[];
  /** Git's id of a file's content, taken from Git where it knows it; `undefined` where there is no such file. */
  hash(path: string): string | undefined;
  /** A hash of a directory's names and their kinds; `undefined` where there is no such directory. */
  listHash(path: string): string | undefined;
  /** The same files with some of them replaced, added or removed. */
  with(changes: Changes): Snapshot;
}

/** The snapshot of a tree. */
export function createSnapshot(parts: SnapshotParts): Snapshot {
  const ground = groundOf(parts);
  const follow = memoise((path) => followPath(ground, path));
  const find = (path: string): Place => findDirectly(ground, path) ?? follow(path);
  const read = (path: string): ReadResult => readPlace(find(path), ground.storage);
  const list = memoise((path) => listPlace(find(path), ground.directories, find));
  const paths = once(() => sortByBytes(parts.tree.keys()).filter((path) => holdsFile(find(path))));
  return {
    root: parts.root,
    revision: parts.revision,
    get paths() {
      return paths();
    },
    submodules: submodulesOf(parts.tree),
    read,
    list,
    hash: memoise((path) => hashContent(find(path), read, parts.format)),
    listHash: memoise((path) => hashList(list(path))),
    with: (changes) => createSnapshot(withChanges({ ...parts, storage: ground.storage }, changes, find)),
  };
}

function groundOf({ root, tree, storage }: SnapshotParts): Ground {
  const directories = once(() => directoriesOf(tree));
  const read = memoise((path) => storage.read(path));
  const linkTarget = memoise((path) => storage.linkTarget(path));
  return {
    root,
    tree,
    get directories() {
      return directories();
    },
    storage: { read, linkTarget },
  };
}

function submodulesOf(tree: Tree): string[] {
  return sortByBytes([...tree].flatMap(([path, { kind }]) => (kind === 'submodule' ? [path] : [])));
}

function hashContent(
  place: Place,
  read: (path: string) => ReadResult,
  format: ObjectFormat,
): string | undefined {
  if (place.kind !== 'entry' || place.entry.kind !== 'file') return undefined;
  if (place.entry.oid !== undefined) return place.entry.oid;
  const content = read(place.path);
  return content.ok ? blobId(content.bytes, format) : undefined;
}

function hashList(list: ListResult): string | undefined {
  if (!list.ok) return undefined;
  const text = list.entries.map(({ name, kind }) => `${kind} ${name}\0`).join('');
  return createHash('sha1').update(text).digest('hex');
}
