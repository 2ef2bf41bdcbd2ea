import { directoryOf, nameOf } from '@hops/text';

/** Which paths a repository holds. */
export interface Tree {
  readonly files: ReadonlySet<string>;
  readonly folders: ReadonlySet<string>;
  /** What lies in the repository's root. */
  readonly roots: ReadonlySet<string>;
  /** The files by their last name. */
  readonly byName: ReadonlyMap<string, readonly string[]>;
}

/** Makes the tree of these files. */
export function treeOf(paths: readonly string[]): Tree {
  return {
    files: new Set(paths),
    folders: new Set(paths.flatMap(foldersOf)),
    roots: new Set(paths.map((path) => path.split('/', 1)[0]!)),
    byName: grouped(paths),
  };
}

function grouped(paths: readonly string[]): Map<string, string[]> {
  const groups = new Map<string, string[]>();
  for (const path of paths) {
    const name = nameOf(path);
    const group = groups.get(name);
    if (group) group.push(path);
    else groups.set(name, [path]);
  }
  return groups;
}

function foldersOf(path: string): string[] {
  const folder = directoryOf(path);
  return folder === '' ? [] : [...foldersOf(folder), folder];
}
