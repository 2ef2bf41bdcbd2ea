import { resolve } from 'node:path';
import { formatOf } from './blob-id.ts';
import { diskStorage, isFolder } from './disk.ts';
import { recordsOf, runGit } from './git.ts';
import { indexTree } from './index-tree.ts';
import { maximalFileCount } from './limits.ts';
import { failure, type SnapshotResult } from './result.ts';
import { createSnapshot } from './snapshot.ts';
import type { Tree } from './tree.ts';
import { walk } from './walk.ts';

/**
 * The files of a folder as they are now: in a Git repository those that Git tracks or would track, elsewhere all but
 * `.git` and `node_modules`. The folder may lie inside a repository; paths are relative to the folder.
 */
export async function openWorkingTree(folder: string): Promise<SnapshotResult> {
  const root = resolve(folder);
  if (!isFolder(root))
    return failure('no folder', `${folder} is no folder. Name the folder of the repository.`);
  const tree = (await trackedTree(root)) ?? walk(root);
  if (tree === undefined) {
    const message = `${folder} is not in a Git repository and holds more than ${maximalFileCount} files. Name the folder of the repository.`;
    return failure('too many files', message);
  }
  const parts = { root, revision: undefined, format: formatOf(tree), tree, storage: diskStorage(root) };
  return { ok: true, snapshot: createSnapshot(parts) };
}

/** What Git says of a folder; `undefined` where it says nothing, as of one that its repository ignores. */
async function trackedTree(root: string): Promise<Tree | undefined> {
  const [index, differing] = await Promise.all([
    runGit(root, ['ls-files', '-s', '-v', '-z']),
    runGit(root, ['ls-files', '-m', '-o', '-d', '--exclude-standard', '-z']),
  ]);
  if (!index.ok || !differing.ok) return undefined;
  const tree = indexTree(root, recordsOf(index.output), recordsOf(differing.output));
  return tree.size > 0 ? tree : undefined;
}
