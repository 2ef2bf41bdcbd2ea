import type { ReadResult } from '@hops/text';

/**
 * What a snapshot knows of a path before it reads anything. `oid` is Git's id of the content where Git knows it. A
 * `closed` entry is there and cannot be read: a pipe, a socket, a device, a folder without permission.
 */
export type TreeEntry =
  | { readonly kind: 'file'; readonly oid: string | undefined }
  | { readonly kind: 'link' }
  | { readonly kind: 'submodule' }
  | { readonly kind: 'closed' };

/** Every file, link and submodule by its path; directories are what stands between. */
export type Tree = ReadonlyMap<string, TreeEntry>;

/** Where a tree's contents are. Paths lead through no link. Neither function throws. */
export interface Storage {
  read(path: string): ReadResult;
  /** What a link says, or `undefined` where that cannot be known. */
  linkTarget(path: string): string | undefined;
}

/** The names in each directory, sorted; the root is the empty string. */
export type Directories = ReadonlyMap<string, readonly string[]>;
