import { mkdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Files } from '@hops/text';

/** A file that is to be as `bytes` say, and what that means for the one that is there. */
export interface PlannedFile {
  readonly path: string;
  readonly bytes: Uint8Array;
  readonly change: 'new' | 'changed' | 'same';
}

/** Compares what was rendered with what is there; sorted by path. */
export function planWrites(
  rendered: ReadonlyMap<string, { readonly bytes: Uint8Array }>,
  files: Files,
): PlannedFile[] {
  return [...rendered]
    .map(([path, { bytes }]) => ({ path, bytes, change: changeOf(path, bytes, files) }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

function changeOf(path: string, bytes: Uint8Array, files: Files): PlannedFile['change'] {
  const present = files.read(path);
  if (!present.ok) return 'new';
  return Buffer.compare(present.bytes, bytes) === 0 ? 'same' : 'changed';
}

/**
 * Writes files below a folder: all are laid beside their places first, then moved into them, so that a full disk or a
 * missing permission changes nothing. Returns what went wrong.
 */
export function writeAll(root: string, planned: readonly PlannedFile[]): string | undefined {
  const staged: { readonly temporary: string; readonly target: string }[] = [];
  try {
    for (const { path, bytes } of planned) {
      const target = join(root, path);
      mkdirSync(dirname(target), { recursive: true });
      staged.push({ temporary: `${target}.hops-new`, target });
      writeFileSync(`${target}.hops-new`, bytes);
    }
    for (const { temporary, target } of staged) renameSync(temporary, target);
    return undefined;
  } catch (error) {
    for (const { temporary } of staged) rmSync(temporary, { force: true });
    return `cannot write: ${(error as Error).message}`;
  }
}
