import { equalNodes, resolve, type Entry, type Node, type Sequence } from '@hops/yaml';
import type { FieldPath } from './field-path.ts';
import { keyName, leafOf, leavesOf, type Leaf } from './leaf.ts';
import { alignItems } from './list.ts';

/** A path at which two nodes differ: what stands there at each side. */
export interface Difference {
  readonly path: FieldPath;
  readonly before: Leaf | undefined;
  readonly after: Leaf | undefined;
}

/**
 * The differences between two nodes, down to scalars. The order of keys does not matter; lists whose items all have a
 * `name` are compared by it, others by index, what both begin and end with left out.
 */
export function compareNodes(
  before: Node | undefined,
  after: Node | undefined,
  path: FieldPath = [],
): Difference[] {
  if (before === undefined || after === undefined) return oneSided(before, after, path);
  const [old, fresh] = [resolve(before), resolve(after)];
  if (equalNodes(old, fresh, 'kyaml')) return [];
  if (isEmpty(old) || isEmpty(fresh)) return replaced(old, fresh, path);
  if (old.kind === 'mapping' && fresh.kind === 'mapping')
    return compareEntries(old.entries, fresh.entries, path);
  if (old.kind === 'sequence' && fresh.kind === 'sequence') return compareLists(old, fresh, path);
  return replaced(old, fresh, path);
}

function compareEntries(before: readonly Entry[], after: readonly Entry[], path: FieldPath): Difference[] {
  const [old, fresh] = [byKey(before), byKey(after)];
  const keys = new Set([...old.keys(), ...fresh.keys()]);
  return [...keys].flatMap((key) =>
    compareNodes(old.get(key), fresh.get(key), [...path, { kind: 'key', key }]),
  );
}

/** The last of duplicates counts. */
function byKey(entries: readonly Entry[]): Map<string, Node> {
  return new Map(entries.map(({ key, value }) => [keyName(key), value]));
}

function compareLists(before: Sequence, after: Sequence, path: FieldPath): Difference[] {
  const { pairs, order } = alignItems(before.items, after.items);
  const differences = pairs.flatMap((pair) => compareNodes(pair.before, pair.after, [...path, pair.step]));
  if (order === undefined) return differences;
  const reordered = {
    path,
    before: { node: before, text: order.before },
    after: { node: after, text: order.after },
  };
  return [reordered, ...differences];
}

/** Two nodes of which nothing is common: a scalar for a scalar, or all that was for all that is. */
function replaced(before: Node, after: Node, path: FieldPath): Difference[] {
  if (isLeaf(before) && isLeaf(after)) return [{ path, before: leafOf(before), after: leafOf(after) }];
  return [...oneSided(before, undefined, path), ...oneSided(undefined, after, path)];
}

function oneSided(before: Node | undefined, after: Node | undefined, path: FieldPath): Difference[] {
  const removed = before ? leavesOf(before, path) : [];
  const added = after ? leavesOf(after, path) : [];
  return [
    ...removed.map((each) => ({ path: each.path, before: each.leaf, after: undefined })),
    ...added.map((each) => ({ path: each.path, before: undefined, after: each.leaf })),
  ];
}

function isLeaf(node: Node): boolean {
  return node.kind === 'scalar' || isEmpty(node);
}

function isEmpty(node: Node): boolean {
  if (node.kind === 'mapping') return node.entries.length === 0;
  return node.kind === 'sequence' && node.items.length === 0;
}
