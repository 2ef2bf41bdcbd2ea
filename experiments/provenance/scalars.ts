import type { Resource } from '@hops/kustomize';
import { entriesOf, itemsOf, keyText, type Node, type Scalar } from '@hops/yaml';

/** A scalar of a built object, and the way to it: keys, and numbers of items. */
export interface PlacedScalar {
  readonly resource: number;
  readonly path: readonly (string | number)[];
  readonly scalar: Scalar;
}

/** Every scalar of built objects, keys left out. */
export function scalarsOf(resources: readonly Resource[]): readonly PlacedScalar[] {
  return resources.flatMap(({ node }, resource) => {
    return below(node, []).map(({ path, scalar }) => ({ resource, path, scalar }));
  });
}

function below(node: Node, path: PlacedScalar['path']): readonly Omit<PlacedScalar, 'resource'>[] {
  if (node.kind === 'scalar') return [{ path, scalar: node }];
  if (node.kind === 'sequence') return itemsOf(node).flatMap((item, index) => below(item, [...path, index]));
  return entriesOf(node).flatMap((entry) => below(entry.value, [...path, keyText(entry) ?? '']));
}
