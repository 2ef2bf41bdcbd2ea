import { groups, type BuiltObject, type ObjectKey } from '@hops/flux';
import { type Model, type Place, placing, type Reference } from '@hops/model';
import type { Span } from '@hops/text';
import { at, resolve, spanOf, type Node } from '@hops/yaml';
import type { Evidence } from './answer.ts';

/** The repository's side of a diagnosis: what Git says of the objects of a cluster. */
export interface Written {
  readonly model: Model;
  readonly place: (span: Span) => Place;
  /** The object that Git writes under this identity, whatever its version. */
  readonly find: (key: ObjectKey) => BuiltObject | undefined;
  /** What objects say of each other, in every cluster. */
  readonly references: readonly Reference[];
}

/** Looks at a model for diagnoses; the lines of each file are found once. */
export function written(model: Model): Written {
  return {
    model,
    place: placing(model).place,
    find: (key) =>
      model.clusters.map(({ cluster }) => cluster.objects.find(key)).find((object) => object !== undefined),
    references: model.clusters.flatMap(({ references }) => references),
  };
}

/** Evidence at the place of a node. */
export function evidence({ place }: Written, node: Node, message: string): Evidence {
  return { place: place(spanOf(resolve(node))), message };
}

/** The place of an object's name, or of the whole object. */
export function nameNode(node: Node): Node {
  return at(node, 'metadata', 'name') ?? node;
}

/** The identity of the Kustomization that applies an object. */
export function ownerKey({ owner }: BuiltObject): ObjectKey {
  const [namespace = '', name = ''] = owner.split('/');
  return { group: groups.kustomize, kind: 'Kustomization', namespace, name };
}
