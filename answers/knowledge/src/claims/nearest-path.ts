import { nameOf, suggest } from '@hops/text';
import type { Known } from './known.ts';
import { isPattern } from './pattern.ts';

/** The path that was perhaps meant: spelled nearly so, else the file of this name that shares most folders. */
export function nearestPath(path: string, { files, folders, byName }: Known): string | undefined {
  if (isPattern(path)) return undefined;
  const moved = bySharedNames(path, byName.get(nameOf(path)) ?? []);
  return suggest(path, [...files, ...folders]) ?? moved;
}

function bySharedNames(path: string, candidates: readonly string[]): string | undefined {
  const names = new Set(path.split('/'));
  const shared = candidates.map((each) => each.split('/').filter((name) => names.has(name)).length);
  const most = Math.max(...shared);
  return most > 1 ? candidates[shared.indexOf(most)] : undefined;
}
