import { get, type Node } from '@hops/yaml';
import { isNull } from '../nodes.ts';

/** The values that an item has for the keys of its list; empty where it has none. */
export type Row = readonly string[];

/** The keys by which items are told apart, with the values of one item. */
export interface Selection {
  readonly keys: readonly string[];
  readonly values: readonly string[];
}

/** The row of an item; its text, where the list has no keys. */
export function rowOf(item: Node, keys: readonly string[]): Row {
  if (keys.length === 0) return [item.kind === 'scalar' ? item.text : ''];
  return keys.map((key) => {
    const value = item.kind === 'mapping' ? get(item, key) : undefined;
    return value?.kind === 'scalar' && !isNull(value) ? value.text : '';
  });
}

/** The rows without repetitions. */
export function distinctRows(rows: readonly Row[]): readonly Row[] {
  const seen = new Map(rows.toReversed().map((row) => [row.join('\0'), row]));
  return rows.filter((row) => seen.get(row.join('\0')) === row);
}

/** Fills the empty values of each row from rows that agree with it in all others. */
export function completedRows(rows: readonly Row[]): readonly Row[] {
  const completed = [...rows];
  for (let i = 0; i < rows.length; i++) {
    for (let j = 0; j < rows.length; j++) {
      const joined = joinedRow(completed[i]!, completed[j]!);
      if (joined !== undefined) completed[i] = completed[j] = joined;
    }
  }
  return completed;
}

function joinedRow(a: Row, b: Row): Row | undefined {
  const conflicts = a.some((value, index) => value !== b[index] && value !== '' && b[index] !== '');
  if (conflicts || !a.some((value, index) => value === b[index])) return undefined;
  return a.map((value, index) => (value === '' ? b[index]! : value));
}

/** The keys that any row has a value for, with this row's values; all keys when no row has any. */
export function usableKeys(rows: readonly Row[], row: Row, keys: readonly string[]): Selection {
  const usable = keys.map((_, index) => rows.some((other) => other[index] !== ''));
  if (!usable.includes(true)) return { keys, values: row };
  return {
    keys: keys.filter((_, index) => usable[index]),
    values: row.filter((value, index) => value !== '' || usable[index]),
  };
}
