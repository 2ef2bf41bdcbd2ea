import { directoryOf, isWithin, resolvePath } from '@hops/text';
import type { Move } from './renaming.ts';

/** Where a path lies once a file or folder has gone from one place to another. */
export function movedPath(path: string, { from, to }: Move): string {
  return isWithin(path, from) ? to + path.slice(from.length) : path;
}

/**
 * How a text that names a path from a folder names it after a move; the same text where it still holds. It keeps its
 * `./`, its `/` at either end. `undefined` where the text leaves the repository.
 */
export function movedText(text: string, folder: string, move: Move): string | undefined {
  const path = resolvePath(folder, text);
  if (path === undefined) return undefined;
  const [newFolder, newPath] = [movedPath(folder, move), movedPath(path, move)];
  const isAbsolute = text.startsWith('/');
  if (newPath === path && (newFolder === folder || isAbsolute)) return text;
  if (resolvePath(newFolder, text) === newPath) return text;
  const ending = text.endsWith('/') ? '/' : '';
  if (isAbsolute) return `/${newPath}${ending}`;
  const relative = relativePath(newFolder, newPath);
  const dot = text.startsWith('./') && !relative.startsWith('../') ? './' : '';
  return `${dot}${relative}${ending}`;
}

/** The way from a folder to a path. */
function relativePath(folder: string, path: string): string {
  if (folder === path) return '.';
  if (folder === '') return path;
  if (isWithin(path, folder)) return path.slice(folder.length + 1);
  const above = relativePath(directoryOf(folder), path);
  return above === '.' ? '..' : `../${above}`;
}
