import { entriesOf, withItems, type Mapping, type Node, type Scalar } from '@hops/yaml';
import { mapShared } from '../nodes.ts';

/**
 * What the places of an object have in common in which kustomize keeps one and the same scalar: a label that was set in
 * several fields at once. When one of the places is given another text later, all of them have it.
 */
export type Twins = object;

interface Twin extends Scalar {
  readonly twins: Twins;
}

/** The scalar as one of these twins. */
export function asTwin(scalar: Scalar, twins: Twins): Scalar {
  const twin: Twin = { ...scalar, twins };
  return twin;
}

/** The twins that a scalar is one of, if it is. */
export function twinsOf(node: Node | undefined): Twins | undefined {
  return node?.kind === 'scalar' ? (node as Partial<Twin>).twins : undefined;
}

/** The object with all these twins become what `scalar` is. */
export function withTwins(object: Mapping, twins: Twins, scalar: Scalar): Mapping {
  return eachScalar(object, (old) => (twinsOf(old) === twins ? asTwin(scalar, twins) : old)) as Mapping;
}

/** The object with scalars of their own: what is written out and read again has no twins. */
export function withoutTwins(object: Mapping): Mapping {
  return eachScalar(object, (old) => {
    if (twinsOf(old) === undefined) return old;
    const { twins: _, ...scalar } = old as Twin;
    return scalar;
  }) as Mapping;
}

function eachScalar(node: Node, change: (scalar: Scalar) => Scalar): Node {
  if (node.kind === 'scalar') return change(node);
  if (node.kind === 'sequence') {
    const items = mapShared(node.items, (item) => eachScalar(item, change));
    return items === node.items ? node : withItems(node, items);
  }
  if (node.kind !== 'mapping') return node;
  const old = entriesOf(node);
  const entries = mapShared(old, (entry) => {
    const value = eachScalar(entry.value, change);
    return value === entry.value ? entry : { key: entry.key, value };
  });
  return entries === old ? node : { ...node, entries };
}
