import { createHash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { readEntry, writeEntry } from './entry-text.ts';
import type { Entry, Store } from './store.ts';

/** How much a store keeps; the entries that were written first go first. */
export interface DiskLimits {
  readonly entries: number;
  readonly bytes: number;
}

const defaultLimits: DiskLimits = { entries: 4096, bytes: 256 * 1024 * 1024 };

/** How many entries are written until the limits are looked at again. */
const writesUntilPruning = 256;

const checksumLength = 64;

/** The names of entries and of temporary files; a folder may hold others, which are left alone. */
const ownName = /^[0-9a-f]{64}$|^[0-9a-f-]{36}$/;

/**
 * A store in a folder, one file an entry. Several processes may share it: a file comes into being whole, and one that
 * is torn or altered is as good as absent. A disk that cannot be written to means no more than that nothing is kept.
 */
export function diskStore(folder: string, limits: DiskLimits = defaultLimits): Store {
  let writes = 0;
  return {
    read: (key) => attempt(() => readFile(fileOf(folder, key), key)),
    write(key, entry) {
      attempt(() => writeFile(folder, key, entry));
      if (writes % writesUntilPruning === 0) attempt(() => prune(folder, limits));
      writes += 1;
    },
  };
}

function attempt<Value>(action: () => Value): Value | undefined {
  try {
    return action();
  } catch {
    return undefined;
  }
}

function fileOf(folder: string, key: string): string {
  return join(folder, checksum(key));
}

function checksum(content: string | Uint8Array): string {
  return createHash('sha256').update(content).digest('hex');
}

function readFile(file: string, key: string): Entry | undefined {
  const bytes = readFileSync(file);
  const content = bytes.subarray(checksumLength);
  if (bytes.toString('latin1', 0, checksumLength) !== checksum(content)) return undefined;
  return readEntry(key, content.toString());
}

/** A text with half a surrogate pair would not come back as it was, and is not kept. */
function writeFile(folder: string, key: string, entry: Entry): void {
  const text = writeEntry(key, entry);
  const content = Buffer.from(text);
  if (content.toString() !== text) return;
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const temporary = join(folder, randomUUID());
  try {
    writeFileSync(temporary, Buffer.concat([Buffer.from(checksum(content)), content]), { mode: 0o600 });
    renameSync(temporary, fileOf(folder, key));
  } catch {
    rmSync(temporary, { force: true });
  }
}

function prune(folder: string, limits: DiskLimits): void {
  const names = readdirSync(folder).filter((name) => ownName.test(name));
  const files = names.flatMap((name) => describeFile(join(folder, name)));
  let bytes = 0;
  for (const [index, { file, size }] of files.toSorted((a, b) => b.written - a.written).entries()) {
    bytes += size;
    if (index >= limits.entries || bytes > limits.bytes) attempt(() => rmSync(file));
  }
}

function describeFile(file: string): { file: string; size: number; written: number }[] {
  const stats = attempt(() => statSync(file));
  return stats === undefined ? [] : [{ file, size: stats.size, written: stats.mtimeMs }];
}
