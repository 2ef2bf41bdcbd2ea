/** Why a path has no bytes. */
export type Unreadable =
  | 'absent'
  | 'directory'
  | 'outside'
  | 'unreadable'
  | 'too large'
  | 'link loop'
  | 'remote';

/** The bytes at a path, or the reason why there are none. */
export type ReadResult =
  | { readonly ok: true; readonly bytes: Uint8Array }
  | { readonly ok: false; readonly reason: Unreadable };

/** One name in a directory. A link counts as what it leads to. */
export interface DirectoryEntry {
  readonly name: string;
  readonly kind: 'file' | 'directory';
}

/** A directory's entries, sorted by name in byte order, or the reason why there are none. */
export type ListResult =
  | { readonly ok: true; readonly entries: readonly DirectoryEntry[] }
  | { readonly ok: false; readonly reason: Unreadable | 'file' };

/**
 * How an engine reads: synchronously, through what it is handed. Paths are relative to the repository's root, with
 * `/`, normalised (no `.`, no `..`, no leading `/`); the root is the empty string.
 */
export interface Files {
  read(path: string): ReadResult;
  list(path: string): ListResult;
}
