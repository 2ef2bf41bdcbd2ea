import { runGitSync } from './git.ts';

const newline = 10;

/** The contents of these objects by id, read in one go; one that is missing is left out. */
export function readBlobs(folder: string, oids: Iterable<string>): ReadonlyMap<string, Buffer> {
  const input = [...new Set(oids)].map((oid) => `${oid}\n`).join('');
  return parseBatch(runGitSync(folder, ['cat-file', '--batch'], input));
}

/** Reads what `cat-file --batch` prints: `<oid> blob <size>`, the content, a newline; or `<oid> missing`. */
function parseBatch(output: Buffer): Map<string, Buffer> {
  const blobs = new Map<string, Buffer>();
  for (let at = 0; at < output.length;) {
    const lineEnd = output.indexOf(newline, at);
    const [oid = '', type, size] = output.toString('latin1', at, lineEnd).split(' ');
    const start = lineEnd + 1;
    at = type === 'missing' ? start : start + Number(size) + 1;
    if (type === 'blob') blobs.set(oid, output.subarray(start, at - 1));
  }
  return blobs;
}
