import { findProvider, keyOf, madeSecretName, type BuiltObject, type ObjectKey } from '@hops/flux';
import type { ClusterModel, Model, Reference } from '@hops/model';
import { at, get, itemsOf, textOf, type Node } from '@hops/yaml';

/** One key of a Secret or ConfigMap, which need not be an object that Flux applies. */
export interface DataKey {
  readonly object: ObjectKey;
  readonly key: string;
}

/** Every Secret and ConfigMap that something makes or names, once. */
export function dataObjects({ clusters }: Model): ObjectKey[] {
  const made = clusters.flatMap(({ objects }) => objects.map(madeObject));
  const named = clusters.flatMap(({ references }) => references.map(({ to }) => to));
  const data = [...made, ...named].filter(
    ({ group, kind }) => group === '' && (kind === 'Secret' || kind === 'ConfigMap'),
  );
  return [...new Map(data.map((object) => [keyOf(object), object])).values()];
}

function madeObject({ id, node }: BuiltObject): ObjectKey {
  const name = madeSecretName(node);
  return name === undefined ? id : { group: '', kind: 'Secret', namespace: id.namespace, name };
}

/** The keys by which a Secret or ConfigMap is known: those that files tell, or readers, or the fetched parts of one. */
export function knownKeys(object: ObjectKey, { clusters }: Model): string[] {
  return clusters.flatMap((cluster) => {
    const provider = findProvider(object, cluster.cluster.objects);
    return [
      ...(provider?.keys ?? []).map(({ name }) => name),
      ...(provider ? fetchedKeys(provider.object).flatMap((key) => textOf(key) ?? []) : []),
      ...referencesTo(object, cluster).flatMap(({ key }) => key ?? []),
    ];
  });
}

/** Whether there may be keys that no file names. */
export function isOpen(object: ObjectKey, { clusters }: Model): boolean {
  return clusters.some((cluster) => findProvider(object, cluster.cluster.objects)?.open ?? false);
}

/** What names an object, for whichever of its keys. */
export function referencesTo(object: ObjectKey, { references }: ClusterModel): Reference[] {
  return references.filter(({ to }) => keyOf(to) === keyOf(object));
}

/** The `secretKey`s under which an ExternalSecret fetches, whether they become keys or parts of its template. */
export function fetchedKeys(maker: BuiltObject): Node[] {
  return itemsOf(get(externalSpec(maker), 'data')).flatMap((entry) => get(entry, 'secretKey') ?? []);
}

/** The `spec` of an ExternalSecret; of a ClusterExternalSecret the one that it copies. */
export function externalSpec({ id, node }: BuiltObject): Node | undefined {
  if (id.kind === 'ClusterExternalSecret') return at(node, 'spec', 'externalSecretSpec');
  return id.kind === 'ExternalSecret' ? get(node, 'spec') : undefined;
}
