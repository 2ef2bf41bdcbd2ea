import type { Trace } from './trace.ts';

/** What is kept of a step: what it looked at, and what it made of it. */
export interface Entry {
  readonly trace: Trace;
  readonly output: string;
}

/**
 * Where entries are kept. A store may lose any of them at any time, but it never gives back another one than was
 * written. Neither function throws.
 */
export interface Store {
  read(key: string): Entry | undefined;
  write(key: string, entry: Entry): void;
}

/** A store that lasts as long as the process. */
export function memoryStore(): Store {
  const entries = new Map<string, Entry>();
  return {
    read: (key) => entries.get(key),
    write(key, entry) {
      entries.set(key, entry);
    },
  };
}
