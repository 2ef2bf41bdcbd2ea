import { resolve, valueOf, type Node, type Scalar } from '@hops/yaml';
import type { FieldPath } from './field-path.ts';

/** A field without fields of its own, and how its value is written. */
export interface Leaf {
  readonly node: Node;
  readonly text: string;
}

/** The leaves below a node, each with its path: scalars, empty mappings and empty lists. */
export function leavesOf(node: Node, path: FieldPath): { readonly path: FieldPath; readonly leaf: Leaf }[] {
  const resolved = resolve(node);
  if (resolved.kind === 'mapping' && resolved.entries.length > 0) {
    return resolved.entries.flatMap(({ key, value }) =>
      leavesOf(value, [...path, { kind: 'key', key: keyName(key) }]),
    );
  }
  if (resolved.kind === 'sequence' && resolved.items.length > 0) {
    return resolved.items.flatMap((item, index) => leavesOf(item, [...path, { kind: 'index', index }]));
  }
  return [{ path, leaf: leafOf(resolved) }];
}

/** A node as a leaf. */
export function leafOf(node: Node): Leaf {
  const resolved = resolve(node);
  if (resolved.kind === 'scalar') return { node, text: scalarText(resolved) };
  return { node, text: resolved.kind === 'mapping' ? '{}' : '[]' };
}

/** What a mapping's key is called; Kubernetes knows only texts. */
export function keyName(key: Node): string {
  const resolved = resolve(key);
  return resolved.kind === 'scalar' ? resolved.text : '?';
}

/** A scalar's text; a string that would be read as something else in plain style is quoted. */
function scalarText(scalar: Scalar): string {
  const value = valueOf(scalar, 'kyaml');
  if (value.type === 'null') return 'null';
  if (value.type !== 'string') return scalar.text;
  const plain = valueOf({ ...scalar, style: 'plain', tag: undefined }, 'kyaml');
  return plain.type === 'string' ? value.value : JSON.stringify(value.value);
}
