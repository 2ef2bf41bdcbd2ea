import type { Side } from '@hops/diff';
import { joinPath } from '@hops/text';
import { answered, type Outcome } from '../outcome.ts';
import type { KeptFiles } from './kept.ts';
import type { NamedFiles } from './named.ts';
import type { Scope } from './scope.ts';
import { openSnapshot } from './snapshot.ts';

/** The revision of each side; `undefined` is the working tree. */
export type Revisions = Readonly<Record<Side, string | undefined>>;

/** Opens the files of both sides as one folder that holds `before` and `after`. */
export async function openBothSides(scope: Scope, revisions: Revisions): Promise<Outcome<KeptFiles>> {
  const before = await openSnapshot({ ...scope, revision: revisions.before });
  if (!before.ok) return before;
  const after = await openSnapshot({ ...scope, revision: revisions.after });
  return after.ok ? answered(bothSides(before.answer, after.answer)) : after;
}

/** The files of one side among those of both. */
export function filesOfSide(files: NamedFiles, side: Side): NamedFiles {
  const folder = `${side}/`;
  return {
    paths: files.paths.flatMap((path) => (path.startsWith(folder) ? [path.slice(folder.length)] : [])),
    read: (path) => files.read(joined(side, path)),
    list: (path) => files.list(joined(side, path)),
  };
}

function bothSides(before: KeptFiles, after: KeptFiles): KeptFiles {
  const at = <Result>(path: string, ask: (side: KeptFiles, path: string) => Result): Result => {
    const [side, ...names] = path.split('/');
    return ask(side === 'before' ? before : after, names.join('/'));
  };
  return {
    root: before.root,
    revision: after.revision,
    paths: [
      ...before.paths.map((path) => joinPath('before', path)),
      ...after.paths.map((path) => joinPath('after', path)),
    ],
    read: (path) => at(path, (side, within) => side.read(within)),
    list: (path) => at(path, (side, within) => side.list(within)),
    hash: (path) => at(path, (side, within) => side.hash(within)),
    listHash: (path) => at(path, (side, within) => side.listHash(within)),
  };
}

/** A side's own root is the folder itself. */
function joined(side: Side, path: string): string {
  return path === '' ? side : joinPath(side, path);
}
