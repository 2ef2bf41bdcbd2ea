import { compare } from './compare.ts';
import type { Value } from './value.ts';

/** Sorts by a key as Python's `sorted` does: stable, in reverse too. */
export function sortValues(items: readonly Value[], key: (item: Value) => Value, reverse: boolean): Value[] {
  const keyed = items.map((item) => ({ item, key: key(item) }));
  keyed.sort((a, b) => (reverse ? compare(b.key, a.key) : compare(a.key, b.key)));
  return keyed.map(({ item }) => item);
}
