import type { KustomizationBuild } from '@hops/flux';
import { type ClusterModel, type Model, placing, type Placing } from '@hops/model';

/** One cluster before and after; `undefined` where nothing of it is left. */
export interface ClusterPair {
  readonly name: string;
  readonly before: ClusterModel;
  readonly after: ClusterModel | undefined;
}

/** The repository as it is, and as it would be. */
export interface Comparison {
  readonly before: Model;
  readonly after: Model;
  readonly clusters: readonly ClusterPair[];
  readonly placesBefore: Placing;
  readonly placesAfter: Placing;
}

/** Sets two models side by side, cluster by cluster: a cluster is known by the folder of its root. */
export function compare(before: Model, after: Model): Comparison {
  const rebuilt = new Map(after.clusters.map((cluster) => [cluster.cluster.root.path, cluster]));
  return {
    before,
    after,
    clusters: before.clusters.map((cluster) => ({
      name: cluster.name,
      before: cluster,
      after: rebuilt.get(cluster.cluster.root.path),
    })),
    placesBefore: placing(before),
    placesAfter: placing(after),
  };
}

/** `namespace/name` of a Kustomization. */
export function ownerOf({ spec }: KustomizationBuild): string {
  return `${spec.namespace}/${spec.name}`;
}
