import { equalNodes, get, textOf, type Node } from '@hops/yaml';
import type { FieldStep } from './field-path.ts';

/** An item of a list at both sides, or at one. */
export interface ItemPair {
  readonly step: FieldStep;
  readonly before: Node | undefined;
  readonly after: Node | undefined;
}

/** The items of two lists, in pairs; the names in order where the same items stand in another one. */
export interface Alignment {
  readonly pairs: readonly ItemPair[];
  readonly order: { readonly before: string; readonly after: string } | undefined;
}

/** Pairs the items of two lists: by `name` where all have one of their own, else by index. */
export function alignItems(before: readonly Node[], after: readonly Node[]): Alignment {
  const [old, fresh] = [byName(before), byName(after)];
  return old && fresh ? alignNames(old, fresh) : { pairs: alignIndexes(before, after), order: undefined };
}

type Named = ReadonlyMap<string, Node>;

function byName(items: readonly Node[]): Named | undefined {
  const named = new Map<string, Node>();
  for (const item of items) {
    const name = textOf(get(item, 'name'));
    if (name === undefined || named.has(name)) return undefined;
    named.set(name, item);
  }
  return named;
}

function alignNames(before: Named, after: Named): Alignment {
  const names = [...new Set([...before.keys(), ...after.keys()])];
  const pairs = names.map((name): ItemPair => ({
    step: { kind: 'name', name },
    before: before.get(name),
    after: after.get(name),
  }));
  return { pairs, order: orderOf(before, after) };
}

function orderOf(before: Named, after: Named): Alignment['order'] {
  const old = [...before.keys()].filter((name) => after.has(name)).join(', ');
  const fresh = [...after.keys()].filter((name) => before.has(name)).join(', ');
  return old === fresh ? undefined : { before: old, after: fresh };
}

/** What both lists begin and end with is left out, so that an item put between moves no other. */
function alignIndexes(before: readonly Node[], after: readonly Node[]): ItemPair[] {
  const start = commonLength(before, after);
  const end = commonLength(before.slice(start).toReversed(), after.slice(start).toReversed());
  const old = before.slice(start, before.length - end);
  const fresh = after.slice(start, after.length - end);
  return Array.from({ length: Math.max(old.length, fresh.length) }, (_, index) => ({
    step: { kind: 'index', index: start + index },
    before: old[index],
    after: fresh[index],
  }));
}

function commonLength(before: readonly Node[], after: readonly Node[]): number {
  const differs = before.findIndex((item, index) => {
    const other = after[index];
    return other === undefined || !equalNodes(item, other, 'kyaml');
  });
  return differs === -1 ? before.length : differs;
}
