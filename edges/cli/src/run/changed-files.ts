import { directoryOf, nameOf, type DirectoryEntry } from '@hops/text';
import type { Changes } from '../writing/plan.ts';
import type { NamedFiles } from './named.ts';

/** The files as they would be with new contents by path; `undefined` removes the file, and a folder with its last one. */
export function changedFiles(files: NamedFiles, changes: Changes): NamedFiles {
  const added = [...changes].flatMap(([path, content]) =>
    content !== undefined && !files.read(path).ok ? [path] : [],
  );
  const paths = [...files.paths.filter((path) => !isRemoved(path)), ...added].toSorted(byBytes);
  const [before, after] = [foldersOf(files.paths), foldersOf(paths)];
  const absent = { ok: false, reason: 'absent' } as const;
  const directory = { ok: false, reason: 'directory' } as const;
  return {
    paths,
    read: (path) => {
      if (!changes.has(path)) return isNew(path) ? directory : files.read(path);
      const content = changes.get(path);
      if (content === undefined) return absent;
      return { ok: true, bytes: typeof content === 'string' ? new TextEncoder().encode(content) : content };
    },
    list: (folder) => {
      if (before.has(folder) && !after.has(folder)) return absent;
      const listing = files.list(folder);
      if (!listing.ok && !after.has(folder)) return listing;
      const entries = (listing.ok ? listing.entries : []).filter((entry) => remains(entry, folder));
      return { ok: true, entries: withNew(entries, newEntries(folder)) };
    },
  };

  /** Whether a folder comes with an added file. */
  function isNew(path: string): boolean {
    return after.has(path) && !before.has(path);
  }

  function isRemoved(path: string): boolean {
    return changes.has(path) && changes.get(path) === undefined;
  }

  function remains({ name, kind }: DirectoryEntry, folder: string): boolean {
    const path = folder === '' ? name : `${folder}/${name}`;
    return kind === 'directory' ? !before.has(path) || after.has(path) : !isRemoved(path);
  }

  function newEntries(folder: string): DirectoryEntry[] {
    const folders = [...foldersOf(added)].filter((path) => !before.has(path));
    const entryIn = (kind: DirectoryEntry['kind']) => (path: string) =>
      directoryOf(path) === folder && path !== '' ? [{ name: nameOf(path), kind }] : [];
    return [...added.flatMap(entryIn('file')), ...folders.flatMap(entryIn('directory'))];
  }
}

function withNew(entries: readonly DirectoryEntry[], added: readonly DirectoryEntry[]): DirectoryEntry[] {
  return added.length === 0
    ? [...entries]
    : [...entries, ...added].toSorted((a, b) => byBytes(a.name, b.name));
}

function byBytes(a: string, b: string): number {
  return Buffer.compare(Buffer.from(a), Buffer.from(b));
}

function foldersOf(paths: readonly string[]): Set<string> {
  const folders = new Set<string>();
  for (const path of paths) {
    for (let folder = directoryOf(path); folder !== ''; folder = directoryOf(folder)) folders.add(folder);
  }
  return folders;
}
