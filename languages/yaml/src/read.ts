import type { Alias, Entry, Mapping, Node } from './node.ts';
import { isNull } from './value.ts';

/** The node that an alias stands for, or the node itself. */
export function resolve(node: Node): Exclude<Node, Alias> {
  let target = node;
  while (target.kind === 'alias') target = target.target;
  return target;
}

/** The value of `key` in a mapping, the last of duplicates; `undefined` where there is none, or no mapping. */
export function get(node: Node | undefined, key: string): Node | undefined {
  return entriesOf(node).findLast((entry) => keyText(entry) === key)?.value;
}

/** The node that a path of mapping keys and sequence indexes leads to from `node`. */
export function at(node: Node | undefined, ...path: readonly (string | number)[]): Node | undefined {
  let current = node;
  for (const step of path) {
    current = typeof step === 'number' ? itemsOf(current)[step] : get(current, step);
  }
  return current;
}

/** A scalar's text; `undefined` for one that is null, and for other nodes. */
export function textOf(node: Node | undefined): string | undefined {
  const target = node && resolve(node);
  return target?.kind === 'scalar' && !isNull(target) ? target.text : undefined;
}

/** The items of a sequence; none where there is no sequence. */
export function itemsOf(node: Node | undefined): readonly Node[] {
  const target = node && resolve(node);
  return target?.kind === 'sequence' ? target.items : [];
}

/** The entries of a mapping; none where there is no mapping. */
export function entriesOf(node: Node | undefined): readonly Entry[] {
  const target = node && resolve(node);
  return target?.kind === 'mapping' ? target.entries : [];
}

/** The text of an entry's key; `undefined` for a key that is no scalar. */
export function keyText(entry: Entry): string | undefined {
  const key = resolve(entry.key);
  return key.kind === 'scalar' ? key.text : undefined;
}

/** Whether a node is a mapping; narrows its type. An alias is none: resolve it first. */
export function isMapping(node: Node | undefined): node is Mapping {
  return node?.kind === 'mapping';
}
