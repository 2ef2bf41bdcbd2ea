import type { Stats } from 'node:fs';
import { join } from 'node:path';
import { isWithin } from '@hops/text';
import { statOf } from './disk.ts';
import { gitEntry } from './git-entry.ts';
import type { Tree, TreeEntry } from './tree.ts';

/** An entry of Git's index. */
interface IndexEntry {
  readonly path: string;
  readonly entry: TreeEntry;
  /** Whether Git does not compare it with the working tree: unmerged, outside a sparse checkout, assumed unchanged. */
  readonly unsure: boolean;
}

/**
 * The tree of a working tree: the index (records of `ls-files -s -v -z`), and for the paths that differ from it
 * (records of `ls-files -m -o -d -z`) what stands in the folder.
 */
export function indexTree(root: string, index: readonly string[], differing: readonly string[]): Tree {
  const tree = new Map<string, TreeEntry>();
  const changed = new Set(differing);
  for (const { path, entry, unsure } of index.map(parseIndexEntry)) {
    tree.set(path, entry);
    if (unsure) changed.add(path);
  }
  for (const path of changed) update(tree, root, path);
  return tree;
}

function parseIndexEntry(record: string): IndexEntry {
  const tab = record.indexOf('\t');
  const [tag, mode = '', oid = '', stage] = record.slice(0, tab).split(' ');
  return { path: record.slice(tab + 1), entry: gitEntry(mode, oid), unsure: tag !== 'H' || stage !== '0' };
}

/** A name that ends in `/` is a Git repository in the folder that Git does not look into. */
function update(tree: Map<string, TreeEntry>, root: string, record: string): void {
  const path = record.replace(/\/$/, '');
  const isRepository = path !== record || tree.get(path)?.kind === 'submodule';
  const entry = entryOnDisk(statOf(join(root, path)), isRepository);
  if (entry === undefined) tree.delete(path);
  else tree.set(path, entry);
  if (entry?.kind === 'link') removeBelow(tree, path);
}

function entryOnDisk(stats: Stats | undefined, isRepository: boolean): TreeEntry | undefined {
  if (stats === undefined) return undefined;
  if (stats.isFile()) return { kind: 'file', oid: undefined };
  if (stats.isSymbolicLink()) return { kind: 'link' };
  if (stats.isDirectory()) return isRepository ? { kind: 'submodule' } : undefined;
  return { kind: 'closed' };
}

/** What was below a directory that is a link now can be reached, but it is not of this tree. */
function removeBelow(tree: Map<string, TreeEntry>, link: string): void {
  for (const path of tree.keys()) if (path !== link && isWithin(path, link)) tree.delete(path);
}
