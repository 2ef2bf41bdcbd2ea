import { joinPath, type DirectoryEntry, type ListResult, type ReadResult } from '@hops/text';
import type { Place } from './locate.ts';
import type { Directories, Storage } from './tree.ts';

/** The bytes of what a path leads to. */
export function readPlace(place: Place, storage: Storage): ReadResult {
  if (place.kind === 'nowhere') return { ok: false, reason: place.reason };
  if (place.kind === 'directory' || place.entry.kind === 'submodule')
    return { ok: false, reason: 'directory' };
  return place.entry.kind === 'closed' ? { ok: false, reason: 'unreadable' } : storage.read(place.path);
}

/** The directory that a path leads to; `find` says what its names lead to. */
export function listPlace(place: Place, directories: Directories, find: (path: string) => Place): ListResult {
  if (place.kind === 'nowhere') return { ok: false, reason: place.reason };
  if (place.kind === 'directory') {
    const names = directories.get(place.path) ?? [];
    return { ok: true, entries: names.flatMap((name) => entryOf(name, find(joinPath(place.path, name)))) };
  }
  if (place.entry.kind === 'submodule') return { ok: true, entries: [] };
  return { ok: false, reason: place.entry.kind === 'closed' ? 'unreadable' : 'file' };
}

/** Whether a place counts as a file: broken links do, and reading them says why they are broken. */
export function holdsFile(place: Place): boolean {
  return place.kind === 'nowhere' || (place.kind === 'entry' && place.entry.kind === 'file');
}

function entryOf(name: string, place: Place): DirectoryEntry[] {
  if (holdsFile(place)) return [{ name, kind: 'file' }];
  const isDirectory =
    place.kind === 'directory' || (place.kind === 'entry' && place.entry.kind === 'submodule');
  return isDirectory ? [{ name, kind: 'directory' }] : [];
}
