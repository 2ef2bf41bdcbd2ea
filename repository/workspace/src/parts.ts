import type { ObjectFormat } from './blob-id.ts';
import type { Storage, Tree } from './tree.ts';

/** What a snapshot is made of. */
export interface SnapshotParts {
  readonly root: string;
  readonly revision: string | undefined;
  readonly format: ObjectFormat;
  readonly tree: Tree;
  readonly storage: Storage;
}
