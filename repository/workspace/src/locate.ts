import { directoryOf, isWithin, joinPath, type Unreadable } from '@hops/text';
import type { Directories, Storage, Tree, TreeEntry } from './tree.ts';

/** What a path leads to once all links are followed; `path` leads through none. */
export type Place =
  | { readonly kind: 'entry'; readonly path: string; readonly entry: Exclude<TreeEntry, { kind: 'link' }> }
  | { readonly kind: 'directory'; readonly path: string }
  | { readonly kind: 'nowhere'; readonly reason: Unreadable };

/** Where paths are looked up; `root` is the absolute folder that they are relative to. */
export interface Ground {
  readonly root: string;
  readonly tree: Tree;
  readonly directories: Directories;
  readonly storage: Storage;
}

/** Where the way has come to: a directory without links, and the names that are still to go. */
interface Way {
  readonly directory: string;
  readonly names: readonly string[];
  readonly links: number;
}

/** As many links as Linux follows. */
const maximalLinks = 40;

/** The place of a path that leads through no link; `undefined` where it may lead through one. */
export function findDirectly({ tree, directories }: Ground, path: string): Place | undefined {
  const entry = tree.get(path);
  if (entry !== undefined) return entry.kind === 'link' ? undefined : { kind: 'entry', path, entry };
  return directories.has(path) ? { kind: 'directory', path } : undefined;
}

/** Follows a path name by name, as an operating system does, but never out of the root. */
export function followPath(ground: Ground, path: string): Place {
  let way: Way = { directory: '', names: namesOf(path), links: 0 };
  while (way.names.length > 0) {
    const next = takeStep(ground, way);
    if ('kind' in next) return next;
    way = next;
  }
  return { kind: 'directory', path: way.directory };
}

function namesOf(path: string): string[] {
  return path.split('/').filter((name) => name !== '' && name !== '.');
}

function takeStep(ground: Ground, { directory, names, links }: Way): Way | Place {
  const [name = '', ...rest] = names;
  if (name === '..') {
    return directory === '' ? nowhere('outside') : { directory: directoryOf(directory), names: rest, links };
  }
  const path = joinPath(directory, name);
  const entry = ground.tree.get(path);
  if (entry?.kind === 'link') return followLink(ground, path, { directory, names: rest, links: links + 1 });
  if (entry !== undefined) return rest.length > 0 ? nowhere('absent') : { kind: 'entry', path, entry };
  return ground.directories.has(path) ? { directory: path, names: rest, links } : nowhere('absent');
}

/** An absolute target is taken where it leads into the root folder. */
function followLink({ root, storage }: Ground, path: string, { directory, names, links }: Way): Way | Place {
  if (links > maximalLinks) return nowhere('link loop');
  const target = storage.linkTarget(path);
  if (target === undefined) return nowhere('absent');
  if (!target.startsWith('/')) return { directory, names: [...namesOf(target), ...names], links };
  if (!isWithin(target, root)) return nowhere('outside');
  return { directory: '', names: [...namesOf(target.slice(root.length)), ...names], links };
}

function nowhere(reason: Unreadable): Place {
  return { kind: 'nowhere', reason };
}
