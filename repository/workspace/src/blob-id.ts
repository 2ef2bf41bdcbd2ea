import { createHash } from 'node:crypto';
import type { Tree } from './tree.ts';

/** The hash that a Git repository names its objects by. */
export type ObjectFormat = 'sha1' | 'sha256';

/** The id that Git gives a file with this content. */
export function blobId(bytes: Uint8Array, format: ObjectFormat): string {
  return createHash(format).update(`blob ${bytes.length}\0`).update(bytes).digest('hex');
}

/** The format of the ids in a tree; SHA-1 where there are none. */
export function formatOf(tree: Tree): ObjectFormat {
  for (const entry of tree.values()) {
    if (entry.kind === 'file' && entry.oid !== undefined) return entry.oid.length === 64 ? 'sha256' : 'sha1';
  }
  return 'sha1';
}
