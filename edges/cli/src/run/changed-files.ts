import { directoryOf, joinPath, type DirectoryEntry, type ListResult } from '@hops/text';
import type { NamedFiles } from './named.ts';

/** The files as they would be with new texts by path; `undefined` removes the file, and a folder with its last one. */
export function changedFiles(
  files: NamedFiles,
  changes: ReadonlyMap<string, string | undefined>,
): NamedFiles {
  const paths = files.paths.filter((path) => !isRemoved(path));
  const [before, after] = [foldersOf(files.paths), foldersOf(paths)];
  const isGone = (folder: string) => before.has(folder) && !after.has(folder);
  const absent = { ok: false, reason: 'absent' } as const;
  return {
    paths,
    read: (path) => {
      if (!changes.has(path)) return files.read(path);
      const text = changes.get(path);
      return text === undefined ? absent : { ok: true, bytes: new TextEncoder().encode(text) };
    },
    list: (path) => (isGone(path) ? absent : remaining(files.list(path), path)),
  };

  function isRemoved(path: string): boolean {
    return changes.has(path) && changes.get(path) === undefined;
  }

  function remaining(listing: ListResult, folder: string): ListResult {
    if (!listing.ok) return listing;
    const remains = ({ name, kind }: DirectoryEntry) => {
      const path = joinPath(folder, name);
      return kind === 'directory' ? !isGone(path) : !isRemoved(path);
    };
    return { ok: true, entries: listing.entries.filter(remains) };
  }
}

function foldersOf(paths: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = directoryOf(path); folder !== ''; folder = directoryOf(folder)) folders.add(folder);
  }
  return folders;
}
