import type { Snapshot } from './snapshot.ts';

/** Why a folder has no snapshot. */
export type SnapshotFailure =
  | 'no folder'
  | 'too many files'
  | 'no git'
  | 'no git repository'
  | 'unknown revision';

/** A snapshot, or why there is none, what to do about it, and the name that was perhaps meant. */
export type SnapshotResult =
  | { readonly ok: true; readonly snapshot: Snapshot }
  | {
      readonly ok: false;
      readonly reason: SnapshotFailure;
      readonly message: string;
      readonly suggestion: string | undefined;
    };

/** The result of a failure. */
export function failure(reason: SnapshotFailure, message: string, suggestion?: string): SnapshotResult {
  return { ok: false, reason, message, suggestion };
}
