import { get, withEntry, withItems, withoutEntry, type Mapping, type Node, type Sequence } from '@hops/yaml';
import { isNull, originOf } from '../nodes.ts';

/** A JSON pointer taken apart: the names on the way to the value's parent, and the last one. */
export interface Pointer {
  readonly parents: readonly string[];
  readonly key: string;
}

/** Takes a JSON pointer apart (RFC 6901); `undefined` when it has no slash, and so names the whole document. */
export function parsePointer(text: string): Pointer | undefined {
  const [, ...segments] = text
    .split('/')
    .map((segment) => segment.replaceAll('~1', '/').replaceAll('~0', '~'));
  const key = segments.pop();
  return key === undefined ? undefined : { parents: segments, key };
}

/** A map or list that a pointer leads into. */
export type Container = Mapping | Sequence;

/** What stands under a key of a container: nothing, and null, are `undefined` for a map; a bad index is an error. */
export function valueIn(container: Container, key: string): Node | undefined | 'bad index' {
  if (container.kind === 'mapping') {
    const value = get(container, key);
    return value === undefined || isNull(value) ? undefined : value;
  }
  const index = indexOf(container, key, container.items.length - 1);
  return index === undefined ? 'bad index' : container.items[index];
}

/** The container with a value under a key: in a list it is inserted before the index, or at the end for `-`. */
export function withAdded(container: Container, key: string, value: Node): Container | 'bad index' {
  if (container.kind === 'mapping') return withEntry(container, key, value, originOf(value));
  const { items } = container;
  const index = key === '-' ? items.length : indexOf(container, key, items.length, 1);
  return index === undefined ? 'bad index' : withItems(container, items.toSpliced(index, 0, value));
}

/** The container with another value under a key. */
export function withSet(container: Container, key: string, value: Node): Container | 'bad index' {
  if (container.kind === 'mapping') return withEntry(container, key, value, originOf(value));
  const index = indexOf(container, key, container.items.length - 1);
  return index === undefined ? 'bad index' : withItems(container, container.items.with(index, value));
}

/** The container without what stands under a key; `undefined` when nothing stands there. */
export function withRemoved(container: Container, key: string): Container | undefined {
  if (container.kind === 'mapping') {
    return get(container, key) === undefined ? undefined : withoutEntry(container, key);
  }
  const index = indexOf(container, key, container.items.length - 1);
  return index === undefined ? undefined : withItems(container, container.items.toSpliced(index, 1));
}

/**
 * The container with the container changed that `parents` lead to; `undefined` when the way breaks off. The change
 * itself may give up with `undefined`, too.
 */
export function changeParent(
  container: Container,
  parents: readonly string[],
  change: (parent: Container) => Container | undefined,
): Container | undefined {
  const [name, ...rest] = parents;
  if (name === undefined) return change(container);
  const child = valueIn(container, name);
  if (child === undefined || child === 'bad index' || !isContainer(child)) return undefined;
  const changed = changeParent(child, rest, change);
  if (changed === undefined) return undefined;
  const result = withSet(container, name, changed);
  return result === 'bad index' ? undefined : result;
}

/** Whether a node can hold others. */
export function isContainer(node: Node): node is Container {
  return node.kind === 'mapping' || node.kind === 'sequence';
}

/** An index up to `last`; a negative one counts from the end (evanphx/json-patch v4 allows it), shifted by `spare`. */
function indexOf(list: Sequence, key: string, last: number, spare = 0): number | undefined {
  if (!/^[+-]?\d+$/.test(key)) return undefined;
  const written = Number(key);
  const index = written < 0 ? written + list.items.length + spare : written;
  return index < 0 || index > last ? undefined : index;
}
