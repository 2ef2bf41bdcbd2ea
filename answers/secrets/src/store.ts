import { nameSpan, type Placing } from '@hops/model';
import { groups, type BuiltObject, type Cluster } from '@hops/flux';
import { at, get, itemsOf, textOf, type Node } from '@hops/yaml';
import type { Store } from './secrets.ts';

/** `Kind/name` of the store that an entry of an ExternalSecret fetches from: its own, or the common one. */
export function storeTitle(spec: Node | undefined, entry: Node): string | undefined {
  return titleOf(at(entry, 'sourceRef', 'storeRef')) ?? titleOf(get(spec, 'secretStoreRef'));
}

/** The stores that an ExternalSecret names, each once. */
export function storesOf(
  spec: Node | undefined,
  { id }: BuiltObject,
  { objects }: Cluster,
  placeOf: Placing['place'],
): Store[] {
  const entries = [...itemsOf(get(spec, 'data')), ...itemsOf(get(spec, 'dataFrom'))];
  const own = entries.map((entry) => titleOf(at(entry, 'sourceRef', 'storeRef')));
  const titles = new Set(
    [titleOf(get(spec, 'secretStoreRef')), ...own].filter((title) => title !== undefined),
  );
  return [...titles].map((title) => {
    const [kind, name] = title.split('/') as [string, string];
    const object = objects
      .ofKind(groups.externalSecrets, kind)
      .find((store) => store.id.name === name && (isShared(kind) || store.id.namespace === id.namespace));
    return { kind, name, place: object && placeOf(nameSpan(object.node)) };
  });
}

function isShared(kind: string): boolean {
  return kind === 'ClusterSecretStore';
}

function titleOf(reference: Node | undefined): string | undefined {
  const name = textOf(get(reference, 'name'));
  return name === undefined ? undefined : `${textOf(get(reference, 'kind')) ?? 'SecretStore'}/${name}`;
}
