import { keyOf, madeSecretName, type BuiltObject, type ObjectKey } from '@hops/flux';
import { type ClusterModel, type Model, type Placing, placing, type Reference } from '@hops/model';
import { chainOf, type FoundSecret } from './chain.ts';
import { appOfReader } from './readers.ts';
import type { AppSecrets, ClusterSecrets, RepositorySecrets, SecretChain } from './secrets.ts';

/**
 * Lists every Secret of a repository by the app that makes it: where its keys come from, who reads them, how to refresh
 * it. One that nothing makes stands with the first that reads it. Values are never read.
 */
export function listSecrets(model: Model): RepositorySecrets {
  const { place: placeOf } = placing(model);
  return { clusters: model.clusters.map((cluster) => clusterSecrets(cluster, placeOf)) };
}

function clusterSecrets(model: ClusterModel, placeOf: Placing['place']): ClusterSecrets {
  const found = findSecrets(model);
  const apps = model.cluster.kustomizations.flatMap(({ spec }): AppSecrets[] => {
    const name = `${spec.namespace}/${spec.name}`;
    const secrets = found
      .filter((secret) => appOf(secret) === name)
      .map((secret) => chainOf(secret, model, placeOf));
    return secrets.length === 0
      ? []
      : [{ name, place: placeOf(spec.span), secrets: secrets.toSorted(byName) }];
  });
  return { name: model.name, apps };
}

/** Every Secret that something makes or reads, once. */
function findSecrets({ objects, references }: ClusterModel): FoundSecret[] {
  const found = new Map<string, FoundSecret & { readonly references: Reference[] }>();
  const add = (key: ObjectKey, object: BuiltObject | undefined): Reference[] => {
    const { namespace, name } = key;
    const known = found.get(keyOf(key)) ?? { namespace, name, object, references: [] };
    found.set(keyOf(key), known);
    return known.references;
  };
  for (const object of objects) {
    const name = secretName(object);
    if (name !== undefined) add(secretKey(object.id.namespace, name), object);
  }
  for (const reference of references.filter(({ to }) => to.kind === 'Secret' && to.group === ''))
    add(reference.to, makerIn(reference)).push(reference);
  return [...found.values()];
}

function secretName(object: BuiltObject): string | undefined {
  const { group, kind, name } = object.id;
  return group === '' && kind === 'Secret' ? name : madeSecretName(object.node);
}

function secretKey(namespace: string, name: string): ObjectKey {
  return { group: '', kind: 'Secret', namespace, name };
}

function makerIn({ resolution }: Reference): BuiltObject | undefined {
  return resolution.kind === 'found' && resolution.by.kind === 'object' ? resolution.by.object : undefined;
}

/** The Kustomization that a Secret is listed with. */
function appOf({ object, references }: FoundSecret): string {
  return object?.owner ?? appOfReader(references[0]!.from);
}

function byName(a: SecretChain, b: SecretChain): number {
  return a.name < b.name ? -1 : 1;
}
