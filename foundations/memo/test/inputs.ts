import { createHash } from 'node:crypto';
import { directoryOf, isWithin, type ListResult, type ReadResult } from '@hops/text';
import type { Inputs } from '../src/index.ts';

export type Texts = Readonly<Record<string, string>>;

/** Inputs from texts by path, which count how often a file is read. */
export interface TestInputs extends Inputs {
  readonly reads: () => number;
}

export function inputsOf(texts: Texts): TestInputs {
  let reads = 0;
  const listHash = (path: string): string | undefined => {
    const list = listOf(texts, path);
    return list.ok ? hashOf(JSON.stringify(list.entries)) : undefined;
  };
  return {
    reads: () => reads,
    read(path) {
      reads += 1;
      return contentOf(texts, path);
    },
    list: (path) => listOf(texts, path),
    hash: (path) => (Object.hasOwn(texts, path) ? hashOf(texts[path]!) : undefined),
    listHash,
  };
}

function hashOf(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}

function contentOf(texts: Texts, path: string): ReadResult {
  if (Object.hasOwn(texts, path)) return { ok: true, bytes: new TextEncoder().encode(texts[path]) };
  return { ok: false, reason: listOf(texts, path).ok ? 'directory' : 'absent' };
}

function listOf(texts: Texts, path: string): ListResult {
  const below = Object.keys(texts).filter((file) => file !== path && isWithin(file, path));
  const names = new Set(below.map((file) => file.slice(path === '' ? 0 : path.length + 1).split('/')[0]!));
  if (names.size === 0) return { ok: false, reason: Object.hasOwn(texts, path) ? 'file' : 'absent' };
  const isFile = (name: string): boolean =>
    below.some((file) => directoryOf(file) === path && file.endsWith(name));
  return {
    ok: true,
    entries: [...names].toSorted().map((name) => ({ name, kind: isFile(name) ? 'file' : 'directory' })),
  };
}
