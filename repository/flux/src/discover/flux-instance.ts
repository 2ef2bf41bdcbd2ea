import { resolvePath } from '@hops/text';
import {
  at,
  get,
  isMapping,
  makeMapping,
  makeScalar,
  resolve,
  spanOf,
  textOf,
  type Mapping,
  type Node,
} from '@hops/yaml';
import { groups, isKind } from '../kinds.ts';
import type { Manifest } from './manifests.ts';
import type { Root } from './root.ts';

/**
 * The roots that flux-operator's FluxInstances imply: `spec.sync` of the object itself, `instance.sync` in the values of
 * a HelmRelease, or in a values file that a configMapGenerator hands to one.
 * The operator makes a source and a Kustomization named after the sync, `flux-system` unless `sync.name` says otherwise:
 * https://fluxoperator.dev/docs/crd/fluxinstance/#sync-configuration
 */
export function fluxInstanceRoots(manifests: readonly Pick<Manifest, 'node'>[]): Root[] {
  return manifests.flatMap((manifest) => {
    const instance = instanceOf(manifest.node);
    const sync = get(instance, 'sync');
    return isMapping(sync) ? (rootOf(sync, namespaceOf(manifest.node)) ?? []) : [];
  });
}

function instanceOf(node: Mapping): Node | undefined {
  if (isKind(node, groups.operator, 'FluxInstance')) return get(node, 'spec');
  if (isKind(node, groups.helm, 'HelmRelease')) return at(node, 'spec', 'values', 'instance');
  return get(node, 'kind') === undefined ? get(node, 'instance') : undefined;
}

function namespaceOf(node: Mapping): string {
  return textOf(at(node, 'metadata', 'namespace')) ?? 'flux-system';
}

function rootOf(sync: Mapping, namespace: string): Root | undefined {
  const pathNode = get(sync, 'path');
  const path = resolvePath('', textOf(pathNode) ?? '');
  if (pathNode === undefined || path === undefined) return undefined;
  const name = textOf(get(sync, 'name')) ?? namespace;
  const kind = textOf(get(sync, 'kind')) ?? 'GitRepository';
  const revision = textOf(get(sync, 'ref'))
    ?.replace(/^refs\/heads\//, 'branch/')
    .replace(/^refs\/tags\//, 'tag/');
  return {
    declaredBy: 'FluxInstance',
    span: spanOf(resolve(pathNode)),
    path,
    kustomization: syncKustomization({ kind, name, namespace, path: resolve(pathNode) }),
    source: { kind, name, namespace, url: textOf(get(sync, 'url')), revision, ignore: undefined },
  };
}

/** The Kustomization that a sync implies, every part of it stemming from the place of `path`. */
export function syncKustomization(sync: {
  kind: string;
  name: string;
  namespace: string;
  path: Node;
}): Mapping {
  const origin = { step: 'generated' as const, span: spanOf(sync.path), previous: undefined };
  const map = (fields: Record<string, Node | string>) =>
    makeMapping(
      Object.entries(fields).map(([key, value]) => ({
        key: makeScalar(key, origin),
        value: typeof value === 'string' ? makeScalar(value, origin) : value,
      })),
      origin,
    );
  return map({
    apiVersion: `${groups.kustomize}/v1`,
    kind: 'Kustomization',
    metadata: map({ name: sync.name, namespace: sync.namespace }),
    spec: map({ path: sync.path, sourceRef: map({ kind: sync.kind, name: sync.name }) }),
  });
}
