/** Numbers that look random and are the same for the same seed (mulberry32). */
export interface Random {
  /** From 0 to below `limit`. */
  readonly below: (limit: number) => number;
  /** One of them; `undefined` of none. */
  readonly oneOf: <Item>(items: readonly Item[]) => Item | undefined;
}

/** Starts a sequence. */
export function randomFrom(seed: number): Random {
  let state = seed;
  const below = (limit: number): number => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return Math.floor((((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32) * limit);
  };
  return { below, oneOf: (items) => items[below(items.length)] };
}
