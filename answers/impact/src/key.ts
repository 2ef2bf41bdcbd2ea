import { findProvider, keyOf, type BuiltObject, type ObjectKey } from '@hops/flux';
import type { ClusterModel, Model } from '@hops/model';
import { at, get, itemsOf, textOf, type Node } from '@hops/yaml';
import { isCalled } from './object-name.ts';

/** One key of a Secret or ConfigMap, which need not be an object that Flux applies. */
export interface DataKey {
  readonly object: ObjectKey;
  readonly key: string;
}

/** Every Secret and ConfigMap that something makes or names, once. */
export function dataObjects({ clusters }: Model): ObjectKey[] {
  const made = clusters.flatMap(({ objects }) =>
    objects.flatMap(({ id, node }) => {
      const target = textOf(at(node, 'spec', 'target', 'name'));
      const isMaker = id.kind === 'ExternalSecret' || id.kind === 'SealedSecret';
      return isMaker ? { ...id, group: '', kind: 'Secret', name: target ?? id.name } : id;
    }),
  );
  const named = clusters.flatMap(({ references }) => references.map(({ to }) => to));
  const data = [...made, ...named].filter(({ group, kind }) => group === '' && /^(?:Secret|ConfigMap)$/.test(kind));
  return [...new Map(data.map(({ group, kind, namespace, name }) => [`${kind}/${namespace}/${name}`, { group, kind, namespace, name }])).values()];
}

/** The object that a text calls `Kind/namespace/name` or `Kind/name`. */
export function objectsCalled(text: string, model: Model): ObjectKey[] {
  return dataObjects(model).filter((object) => isCalled(object, text));
}

/** Every key that a Secret or ConfigMap is known by: those that files tell, those that readers name, those fetched for a template. */
export function knownKeys(object: ObjectKey, { clusters }: Model): string[] {
  return clusters.flatMap((cluster) => {
    const provider = findProvider(object, cluster.cluster.objects);
    return [
      ...(provider?.keys ?? []).map(({ name }) => name),
      ...(provider ? fetchedEntries(provider.object) : []).flatMap(({ key }) => textOf(key) ?? []),
      ...referencesTo(object, cluster).flatMap(({ key }) => key ?? []),
    ];
  });
}

/** Whether a Secret may have keys that no file names. */
export function isOpen(object: ObjectKey, { clusters }: Model): boolean {
  return clusters.some((cluster) => findProvider(object, cluster.cluster.objects)?.open ?? false);
}

/** What names an object, whichever of its keys. */
export function referencesTo(object: ObjectKey, { references }: ClusterModel): ClusterModel['references'] {
  return references.filter(({ to }) => keyOf(to) === keyOf(object));
}

/** The `secretKey`s that an ExternalSecret fetches under. */
export function fetchedEntries(maker: BuiltObject): { readonly key: Node }[] {
  return itemsOf(get(externalSpec(maker), 'data')).flatMap((entry) => {
    const key = get(entry, 'secretKey');
    return key === undefined ? [] : [{ key }];
  });
}

/** The `spec` of an ExternalSecret; of a ClusterExternalSecret the one that it copies. */
export function externalSpec({ id, node }: BuiltObject): Node | undefined {
  if (id.kind === 'ClusterExternalSecret') return at(node, 'spec', 'externalSecretSpec');
  return id.kind === 'ExternalSecret' ? get(node, 'spec') : undefined;
}
