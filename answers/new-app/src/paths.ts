import { directoryOf, isWithin, joinPath, nameOf } from '@hops/text';
import type { App } from './app.ts';
import { renamed, type Renaming } from './names.ts';

/** Where the copy of one of an app's own paths lies; `undefined` for a path that is not its own. */
export type PathOfCopy = (path: string) => string | undefined;

/** Maps an app's own files and folders to those of a copy in an area. */
export function pathOfCopy({ area, folders, files }: App, target: string, renaming: Renaming): PathOfCopy {
  return (path) => {
    const folder = folders.find((each) => isWithin(path, each));
    if (folder !== undefined) {
      const copy = joinPath(moved(directoryOf(folder), area, target), renaming.to);
      return copy + renamed(path.slice(folder.length), { ...renaming, isForeign: () => false }, true);
    }
    if (!files.includes(path)) return undefined;
    const name = renamed(nameOf(path), { ...renaming, isForeign: () => false }, true);
    return joinPath(moved(directoryOf(path), area, target), name);
  };
}

/** A folder beside the area that is named as it (`base/media` beside `main/media`) has its like in the other area. */
function moved(folder: string, area: string, target: string): string {
  if (folder === area) return target;
  return nameOf(folder) === nameOf(area) ? joinPath(directoryOf(folder), nameOf(target)) : folder;
}

/** The way from a folder to a path, both relative to the repository. */
export function relativePath(folder: string, path: string): string {
  const from = folder === '' ? [] : folder.split('/');
  const to = path.split('/');
  let shared = 0;
  while (shared < from.length && from[shared] === to[shared]) shared++;
  return [...from.slice(shared).map(() => '..'), ...to.slice(shared)].join('/');
}
