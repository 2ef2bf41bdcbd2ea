import type { TreeEntry } from './tree.ts';

/** The entry of a mode and an object id, as `ls-files` and `ls-tree` print them. */
export function gitEntry(mode: string, oid: string): TreeEntry {
  if (mode === '120000') return { kind: 'link' };
  return mode === '160000' ? { kind: 'submodule' } : { kind: 'file', oid };
}
