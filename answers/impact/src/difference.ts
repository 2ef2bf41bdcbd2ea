import { entriesOf, equalNodes, get, keyText, resolve, type Node } from '@hops/yaml';
import { below } from './fields.ts';

/** Where two trees differ first: the field, its node before (the one above it, for a field that is new). */
export interface Difference {
  readonly path: string;
  readonly node: Node;
  readonly change: 'changed' | 'added' | 'removed';
}

/** The first difference of two trees that are not equal. */
export function firstDifference(before: Node, after: Node, path: string = ''): Difference {
  const [old, fresh] = [resolve(before), resolve(after)];
  if (old.kind === 'mapping' && fresh.kind === 'mapping') {
    for (const entry of old.entries) {
      const key = keyText(entry) ?? '?';
      const found = compared(entry.value, get(fresh, key), below(path, key));
      if (found) return found;
    }
    const added = entriesOf(fresh).find((entry) => get(old, keyText(entry) ?? '?') === undefined);
    return { path: below(path, (added && keyText(added)) ?? '?'), node: before, change: 'added' };
  }
  if (old.kind === 'sequence' && fresh.kind === 'sequence') {
    for (const [index, item] of old.items.entries()) {
      const found = compared(item, fresh.items[index], below(path, index));
      if (found) return found;
    }
    return { path: below(path, old.items.length), node: before, change: 'added' };
  }
  return { path, node: before, change: 'changed' };
}

function compared(before: Node, after: Node | undefined, path: string): Difference | undefined {
  if (after === undefined) return { path, node: before, change: 'removed' };
  return equalNodes(before, after, 'kyaml') ? undefined : firstDifference(before, after, path);
}
