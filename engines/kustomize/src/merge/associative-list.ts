import { get, makeScalar, withEntry, type Node } from '@hops/yaml';
import { isEmpty, originOf } from '../nodes.ts';
import { completedRows, distinctRows, rowOf, usableKeys, type Row, type Selection } from './row.ts';

/** Merges an item of the list with the patch's item of the same key; either may be missing. */
export type MergeItem = (old: Node | undefined, patch: Node | undefined) => Node | undefined;

/**
 * Merges the items of two lists by the values of `keys` (by the values themselves, when there are none): first the
 * items that the patch names, in its order, then the others. Follows kyaml's walk.setAssociativeSequenceElements, with
 * what it does to items that lack a key. A list that is given twice is only cleared of what its patch directives delete.
 */
export function mergeItems(
  old: readonly Node[],
  patch: readonly Node[] | undefined,
  keys: readonly string[],
  merge: MergeItem,
): readonly Node[] {
  const names = keys.length === 0 ? [''] : keys;
  const distinct = distinctRows([...(patch ?? []), ...old].map((item) => rowOf(item, keys)));
  const rows = names.length > 1 ? completedRows(distinct) : distinct;
  let lists: Lists = { result: [], rest: old };
  for (const row of rows) {
    const source = patch === old ? lists.rest : patch;
    const change = source?.[indexOfMatch(source, row, names)];
    lists = mergeRow(lists, row, usableKeys(rows, row, names), names, (item) => merge(item, change));
  }
  const last = rows.at(-1);
  return last === undefined ? old : withRest(lists, usableKeys(rows, last, names).keys);
}

/** The items merged so far, and the list as it is left: merged items in their places, deleted ones gone. */
interface Lists {
  readonly result: readonly Node[];
  readonly rest: readonly Node[];
}

function mergeRow(
  { result, rest }: Lists,
  row: Row,
  selection: Selection,
  names: readonly string[],
  merge: (item: Node | undefined) => Node | undefined,
): Lists {
  const index = indexOfMatch(rest, row, names);
  const merged = merge(rest[index]);
  if (isEmptyItem(merged)) return { result, rest: setItem(rest, undefined, selection) };
  const item = withKeys(merged, selection);
  return {
    result: setItem(result, item, selection),
    rest: index < 0 || rest[index] === item ? rest : rest.with(index, item),
  };
}

/** Whether an item is as good as deleted; an empty list is not. */
function isEmptyItem(item: Node | undefined): item is undefined {
  return item === undefined || (item.kind !== 'sequence' && isEmpty(item));
}

function indexOfMatch(items: readonly Node[], row: Row, names: readonly string[]): number {
  const { keys, values } = usableKeys([row], row, names);
  if (keys[0] === '') return items.findIndex((item) => item.kind === 'scalar' && item.text === values[0]);
  return items.findIndex(
    (item) => item.kind === 'mapping' && keys.every((key, index) => holds(item, key, values[index]!)),
  );
}

function holds(item: Node, key: string, text: string): boolean {
  const value = get(item, key);
  if (value === undefined) return false;
  return (value.kind === 'scalar' ? value.text : '') === text;
}

function withKeys(item: Node, { keys, values }: Selection): Node {
  let result = item;
  for (const [index, key] of keys.entries()) {
    const value = values[index] ?? '';
    if (result.kind !== 'mapping' || value === '' || get(result, key) !== undefined) continue;
    result = withEntry(result, key, makeScalar(value, originOf(item)), originOf(item));
  }
  return result;
}

/** Puts an item in the place of those that have the selected values, or behind all; without an item, removes them. */
function setItem(items: readonly Node[], item: Node | undefined, selection: Selection): readonly Node[] {
  const kept: Node[] = [];
  let found = false;
  for (const other of items) {
    if (isEmptyItem(other)) continue;
    if (!isSelected(other, selection)) {
      if (selection.values.length > 0) kept.push(other);
    } else {
      found = true;
      if (item !== undefined) kept.push(item);
    }
  }
  if (item !== undefined && !found) kept.push(item);
  return kept;
}

function isSelected(item: Node, { keys, values }: Selection): boolean {
  if (keys[0] === '') return item.kind === 'scalar' && item.text === (values[0] ?? '');
  if (item.kind !== 'mapping' || values.length === 0) return false;
  return keys.slice(0, values.length).every((key, index) => {
    const value = values[index]!;
    return value === '' ? get(item, key) !== undefined : holds(item, key, value);
  });
}

/** Puts what is left of the list behind the merged items: merged items move to the end where there is more than one key. */
function withRest({ result, rest }: Lists, keys: readonly string[]): readonly Node[] {
  let merged = result;
  for (const item of rest) {
    if (keys[0] === '') {
      merged = setItem(merged, item, { keys, values: [item.kind === 'scalar' ? item.text : ''] });
      continue;
    }
    const values: string[] = [];
    for (const key of keys) {
      const value = item.kind === 'mapping' ? get(item, key) : undefined;
      if (value === undefined) merged = [...merged, item];
      else values.push(value.kind === 'scalar' ? value.text : '');
    }
    if (keys.length > 1) merged = setItem(merged, undefined, { keys, values });
    merged = setItem(merged, item, { keys, values });
  }
  return merged;
}
