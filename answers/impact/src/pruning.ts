import type { KustomizationBuild } from '@hops/flux';
import { at, textOf } from '@hops/yaml';
import { ownerOf, type ClusterPair } from './comparison.ts';

/**
 * Whether Flux deletes what a Kustomization (`namespace/name`) does not apply any more: it prunes; and where the
 * Kustomization itself is gone, the one that applied it does too. A root that is gone is deleted by nobody. The sync of a
 * FluxInstance prunes, as flux-operator makes it; a folder that was named as the root is taken to do so.
 */
export function isPruned(owner: string, { before, after }: ClusterPair): boolean {
  const { cluster } = before;
  const builds = new Map(cluster.kustomizations.map((build) => [ownerOf(build), build]));
  const remains = new Set(after?.cluster.kustomizations.map(ownerOf));
  const prunes = ({ spec, parent }: KustomizationBuild): boolean =>
    (parent === undefined && cluster.root.declaredBy !== 'Kustomization') ||
    textOf(at(spec.node, 'spec', 'prune')) === 'true';
  for (let build = builds.get(owner); build && prunes(build); build = builds.get(build.parent ?? '')) {
    if (remains.has(ownerOf(build))) return true;
  }
  return false;
}
