import type { Files } from '@hops/text';

/** A file as it is and as it is to be; `undefined` where there is none. */
export interface PlannedFile {
  readonly path: string;
  readonly before: Uint8Array | undefined;
  readonly after: Uint8Array | undefined;
  /** The file that is moved here, whose permissions it keeps. */
  readonly from?: string;
}

/** New contents by path; `undefined` removes the file. */
export type Changes = ReadonlyMap<string, Uint8Array | string | undefined>;

/**
 * Compares what files are to hold with what they hold: sorted by path, what stays the same is left out. `moves` tells
 * for a new path which file goes there.
 */
export function planFiles(
  files: Files,
  changes: Changes,
  moves: ReadonlyMap<string, string> = new Map(),
): PlannedFile[] {
  const planned = [...changes].map(([path, content]): PlannedFile => {
    const read = files.read(path);
    const from = moves.get(path);
    return {
      path,
      before: read.ok ? read.bytes : undefined,
      after: typeof content === 'string' ? new TextEncoder().encode(content) : content,
      ...(from !== undefined && { from }),
    };
  });
  return planned
    .filter(({ before, after }) => !isSame(before, after))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
}

/** Whether two contents are the same, or both none. */
export function isSame(a: Uint8Array | undefined, b: Uint8Array | undefined): boolean {
  return a === undefined || b === undefined ? a === b : Buffer.compare(a, b) === 0;
}
