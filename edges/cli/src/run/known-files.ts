import type { Files } from '@hops/text';
import { isIgnored, openWorkingTree, parseIgnorePatterns } from '@hops/workspace';
import { answered, refused, type Outcome } from '../outcome.ts';
import type { KnownFiles } from '../seeding/seeds.ts';

/** What Git would say of a folder's files: which there are, and which it ignores by the `.gitignore` of the folder. */
export async function knownFiles(root: string, files: Files): Promise<Outcome<KnownFiles>> {
  const opened = await openWorkingTree(root);
  if (!opened.ok) return refused(opened.message);
  const ignore = files.read('.gitignore');
  const patterns = ignore.ok ? parseIgnorePatterns(new TextDecoder().decode(ignore.bytes), '') : [];
  return answered({
    paths: opened.snapshot.paths,
    exists: (path) => files.read(path).ok || files.list(path).ok,
    isIgnored: (path) => isIgnored(patterns, path, false),
  });
}
