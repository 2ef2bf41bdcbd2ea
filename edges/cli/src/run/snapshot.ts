import { readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { suggest } from '@hops/text';
import { openRevision, openWorkingTree, type Snapshot } from '@hops/workspace';
import { answered, didYouMean, refused, type Outcome } from '../outcome.ts';
import type { Scope } from './scope.ts';

/** Opens the working tree or the revision that is asked about; says what was perhaps meant where there is none. */
export async function openSnapshot({ folder, revision }: Scope): Promise<Outcome<Snapshot>> {
  const result = await (revision === undefined ? openWorkingTree(folder) : openRevision(folder, revision));
  if (result.ok) return answered(result.snapshot);
  return refused(
    result.reason === 'no folder' ? result.message + didYouMean(nearestFolder(folder)) : result.message,
  );
}

function nearestFolder(folder: string): string | undefined {
  const parent = dirname(folder);
  const name = suggest(basename(folder), foldersIn(parent));
  return name === undefined ? undefined : join(parent, name);
}

function foldersIn(folder: string): string[] {
  try {
    const entries = readdirSync(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => name);
  } catch {
    return [];
  }
}
