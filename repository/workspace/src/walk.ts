import { readdirSync, type Dirent } from 'node:fs';
import { join } from 'node:path';
import { joinPath } from '@hops/text';
import { maximalFileCount } from './limits.ts';
import type { Tree, TreeEntry } from './tree.ts';

const skipped: ReadonlySet<string> = new Set(['.git', 'node_modules']);

/** The tree of a folder that Git knows nothing of; `undefined` where it holds too many files for a repository. */
export function walk(root: string): Tree | undefined {
  const tree = new Map<string, TreeEntry>();
  const directories = [''];
  for (const directory of directories) {
    const children = childrenOf(join(root, directory));
    if (children === undefined) tree.set(directory, { kind: 'closed' });
    for (const child of children ?? []) {
      const path = joinPath(directory, child.name);
      if (child.isDirectory()) directories.push(path);
      else tree.set(path, entryOf(child));
    }
    if (tree.size > maximalFileCount) return undefined;
  }
  return tree;
}

function childrenOf(folder: string): Dirent[] | undefined {
  try {
    return readdirSync(folder, { withFileTypes: true }).filter(({ name }) => !skipped.has(name));
  } catch {
    return undefined;
  }
}

function entryOf(child: Dirent): TreeEntry {
  if (child.isFile()) return { kind: 'file', oid: undefined };
  return { kind: child.isSymbolicLink() ? 'link' : 'closed' };
}
