import { resolve } from 'node:path';
import { suggest } from '@hops/text';
import { formatOf } from './blob-id.ts';
import { commitStorage, parseCommitEntry } from './commit.ts';
import { isFolder } from './disk.ts';
import { recordsOf, runGit } from './git.ts';
import { failure, type SnapshotResult } from './result.ts';
import { createSnapshot } from './snapshot.ts';

/**
 * The files of a folder at a Git revision (a branch, a tag, a commit, `HEAD~2`). Neither the working tree nor the
 * index is looked at or changed; contents are loaded as a whole with the first one that is read.
 */
export async function openRevision(folder: string, revision: string): Promise<SnapshotResult> {
  const root = resolve(folder);
  if (!isFolder(root))
    return failure('no folder', `${folder} is no folder. Name the folder of the repository.`);
  const name = `${revision}^{commit}`;
  const commit = await runGit(root, ['rev-parse', '--verify', '--quiet', '--end-of-options', name]);
  if (!commit.ok) return explainFailure(root, revision);
  const id = commit.output.toString().trim();
  const listing = await runGit(root, ['ls-tree', '-r', '-l', '-z', id]);
  if (!listing.ok) return explainFailure(root, revision);
  const entries = recordsOf(listing.output).map(parseCommitEntry);
  const tree = new Map(entries.map(({ path, entry }) => [path, entry]));
  const storage = commitStorage(root, entries);
  return {
    ok: true,
    snapshot: createSnapshot({ root, revision: id, format: formatOf(tree), tree, storage }),
  };
}

async function explainFailure(root: string, revision: string): Promise<SnapshotResult> {
  const references = await runGit(root, ['for-each-ref', '--format=%(refname:short)']);
  if (!references.ok && references.reason === 'no git') {
    return failure('no git', `Revision ${revision} cannot be read without the git program. Install Git.`);
  }
  if (!references.ok) {
    return failure('no git repository', `Git does not read ${root} as a repository: ${references.message}`);
  }
  const suggestion = suggest(revision, references.output.toString().split('\n'));
  const remedy = suggestion === undefined ? 'Perhaps it has to be fetched.' : `Did you mean ${suggestion}?`;
  return failure('unknown revision', `Git knows no revision ${revision}. ${remedy}`, suggestion);
}
