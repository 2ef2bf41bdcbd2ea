import {
  closeSync,
  constants,
  fstatSync,
  lstatSync,
  openSync,
  readlinkSync,
  readSync,
  statSync,
  type Stats,
} from 'node:fs';
import { join } from 'node:path';
import type { ReadResult, Unreadable } from '@hops/text';
import { maximalFileSize } from './limits.ts';
import type { Storage } from './tree.ts';

/** What lies below a folder. A pipe is not waited for, and a link that has come meanwhile is not followed. */
export function diskStorage(root: string): Storage {
  return {
    read: (path) => readRegularFile(join(root, path)),
    linkTarget: (path) => attempt(() => readlinkSync(join(root, path))),
  };
}

/** What stands at a path, links not followed; `undefined` where nothing does. */
export function statOf(path: string): Stats | undefined {
  return attempt(() => lstatSync(path, { throwIfNoEntry: false }));
}

/** Whether a path is a folder, or a link to one. */
export function isFolder(path: string): boolean {
  return attempt(() => statSync(path).isDirectory()) ?? false;
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function readRegularFile(path: string): ReadResult {
  try {
    const file = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK | constants.O_NOFOLLOW);
    try {
      return readOpenFile(file);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    return { ok: false, reason: reasonOf(error) };
  }
}

function readOpenFile(file: number): ReadResult {
  const stats = fstatSync(file);
  if (stats.isDirectory()) return { ok: false, reason: 'directory' };
  if (!stats.isFile()) return { ok: false, reason: 'unreadable' };
  if (stats.size > maximalFileSize) return { ok: false, reason: 'too large' };
  const bytes = Buffer.allocUnsafeSlow(stats.size);
  let length = 0;
  for (let count = -1; count !== 0 && length < bytes.length; length += count) {
    count = readSync(file, bytes, length, bytes.length - length, length);
  }
  return { ok: true, bytes: bytes.subarray(0, length) };
}

function reasonOf(error: unknown): Unreadable {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ENOTDIR' ? 'absent' : 'unreadable';
}
