import type { Shown } from './aspect-fit.ts';
import type { RankedFile } from './files.ts';

/** Where a file holds what is asked. */
export interface FoundKey {
  /** The key of the line, where it says something; never a value, which may be secret. */
  readonly key: string | undefined;
  /** From 1. */
  readonly line: number;
}

const general: ReadonlySet<string> = new Set(['apiVersion', 'kind', 'name', 'path', 'value']);

/** The first place of the clearest aspect that a file shows by its keys. */
export function foundKey({ code }: RankedFile, shown: readonly Shown[]): FoundKey | undefined {
  const starts = shown.map(({ aspect: { keys } }) => (keys === undefined ? -1 : code.search(keys)));
  const start = starts.find((each) => each !== -1);
  if (start === undefined) return undefined;
  const lines = code.slice(0, start).split('\n');
  const text = code.slice(start - (lines.at(-1)?.length ?? 0)).split('\n', 1)[0] ?? '';
  const key = /^\s*(?:-\s+)*["']?([\w./-]+)["']?\s*[:=]/.exec(text)?.[1];
  return { key: key !== undefined && general.has(key) ? undefined : key, line: lines.length };
}
