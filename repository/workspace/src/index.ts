export type { Snapshot } from './snapshot.ts';
export type { Changes } from './changes.ts';
export type { SnapshotFailure, SnapshotResult } from './result.ts';
export { openWorkingTree } from './working-tree.ts';
export { openRevision } from './revision.ts';
export { memorySnapshot } from './memory.ts';
export { isIgnored, parseIgnorePatterns, type IgnorePattern } from './ignore-pattern.ts';
export {
  defaultIgnorePatterns,
  loadIgnorePatterns,
  sourceIgnore,
  vcsIgnorePatterns,
} from './source-ignore.ts';
