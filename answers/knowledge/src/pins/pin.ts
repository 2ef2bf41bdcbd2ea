import type { LineRange } from '../claims/citation.ts';

/** What a document cites: lines of a file, a whole file, or a folder. */
export interface Place {
  readonly path: string;
  readonly range?: LineRange | undefined;
}

/** What stood at a place when it was cited, so that it is known again where it moved or changed. */
export interface Pin extends Place {
  /** The checksum of the lines without blanks at their ends; of all files of a folder. */
  readonly sum: string;
  /**
   * What tells it from others that read the same. Of lines: the node with which they begin, `Kind/namespace/name:spec.path`,
   * else `#2/3`, the second of three that are equal. Of a file or folder: its first object, `Kind/namespace/name`, with `@`
   * and the way to its file for a folder, else the checksum of the paths of its copies. Nothing where there is no other.
   */
  readonly at: string;
}

/** A place as it is cited: `path`, `path:9`, `path:9-12`. */
export function placeText({ path, range }: Place): string {
  if (range === undefined) return path;
  return range.from === range.to ? `${path}:${range.from}` : `${path}:${range.from}-${range.to}`;
}
