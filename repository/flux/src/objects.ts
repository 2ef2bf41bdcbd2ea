import type { ObjectId } from '@hops/kustomize';
import type { Mapping } from '@hops/yaml';
import { madeSecretName } from './made-secret.ts';

/** An object as Flux would apply it, and the Kustomization that applies it. */
export interface BuiltObject {
  readonly id: ObjectId;
  readonly node: Mapping;
  /** `namespace/name` of the Kustomization that builds it. */
  readonly owner: string;
}

/** What identifies an object in a cluster, its version left out. */
export type ObjectKey = Pick<ObjectId, 'group' | 'kind' | 'namespace' | 'name'>;

/** The objects of a cluster, found by identity. Grows while the cluster is built. */
export interface ObjectIndex {
  /** The first object that was added with this identity. */
  find(key: ObjectKey): BuiltObject | undefined;
  /** The objects of a group and kind, in the order they were built. */
  ofKind(group: string, kind: string): readonly BuiltObject[];
  /** The objects whose controller creates a Secret of this name, in any namespace. */
  secretMakers(secretName: string): readonly BuiltObject[];
  add(objects: readonly BuiltObject[]): void;
}

/** An index without objects. */
export function objectIndex(): ObjectIndex {
  const byKey = new Map<string, BuiltObject>();
  const byKind = new Map<string, BuiltObject[]>();
  const makers = new Map<string, BuiltObject[]>();
  return {
    find: (key) => byKey.get(keyOf(key)),
    ofKind: (group, kind) => byKind.get(`${group}/${kind}`) ?? [],
    secretMakers: (secretName) => makers.get(secretName) ?? [],
    add: (objects) => {
      for (const object of objects) {
        const key = keyOf(object.id);
        if (!byKey.has(key)) byKey.set(key, object);
        push(byKind, `${object.id.group}/${object.id.kind}`, object);
        const made = madeSecretName(object.node);
        if (made !== undefined) push(makers, made, object);
      }
    },
  };
}

/** An identity as one string. */
export function keyOf({ group, kind, namespace, name }: ObjectKey): string {
  return `${group}/${kind}/${namespace}/${name}`;
}

function push<K, V>(map: Map<K, V[]>, key: K, value: V): void {
  const list = map.get(key);
  if (list) list.push(value);
  else map.set(key, [value]);
}
