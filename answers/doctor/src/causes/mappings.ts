import { entriesOf, itemsOf, resolve, type Mapping, type Node } from '@hops/yaml';

/** Every mapping of a tree, the outer before the inner. */
export function mappingsOf(node: Node): Mapping[] {
  const target = resolve(node);
  if (target.kind === 'sequence') return itemsOf(target).flatMap(mappingsOf);
  if (target.kind !== 'mapping') return [];
  return [target, ...entriesOf(target).flatMap(({ value }) => mappingsOf(value))];
}
