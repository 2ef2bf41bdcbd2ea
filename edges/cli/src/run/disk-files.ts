import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { DirectoryEntry, Files, Unreadable } from '@hops/text';

/** The files of a folder as they lie on disk, those that Git ignores included: a configuration is kept out of Git. */
export function diskFiles(root: string): Files {
  return {
    read(path) {
      try {
        return { ok: true, bytes: readFileSync(join(root, path)) };
      } catch (error) {
        return { ok: false, reason: reasonOf(error) };
      }
    },
    list(path) {
      try {
        return { ok: true, entries: entriesOf(join(root, path)) };
      } catch (error) {
        return { ok: false, reason: reasonOf(error) };
      }
    },
  };
}

/** A broken link counts as a file, which then cannot be read. */
function entriesOf(folder: string): DirectoryEntry[] {
  const names = readdirSync(folder).toSorted((a, b) => Buffer.compare(Buffer.from(a), Buffer.from(b)));
  return names.map((name) => {
    const stats = statSync(join(folder, name), { throwIfNoEntry: false });
    return { name, kind: stats?.isDirectory() ? 'directory' : 'file' };
  });
}

function reasonOf(error: unknown): Unreadable {
  const reasons: Readonly<Record<string, Unreadable>> = {
    ENOENT: 'absent',
    ENOTDIR: 'absent',
    EISDIR: 'directory',
    ELOOP: 'link loop',
  };
  return reasons[(error as NodeJS.ErrnoException).code ?? ''] ?? 'unreadable';
}
