import type { BuiltObject, KustomizationBuild } from '@hops/flux';
import type { ClusterModel } from '@hops/model';

/** The Kustomizations of a cluster by `namespace/name`; none where the cluster is not there. */
export type Kustomizations = ReadonlyMap<string, KustomizationBuild>;

/** Finds the Kustomizations of a cluster. */
export function kustomizationsOf(model: ClusterModel | undefined): Kustomizations {
  return new Map(
    model?.cluster.kustomizations.map((build) => [`${build.spec.namespace}/${build.spec.name}`, build]),
  );
}

/** An object's owner as every answer writes it: `Kustomization/<namespace>/<name>`. */
export function ownerName({ owner }: Pick<BuiltObject, 'owner'>): string {
  return `Kustomization/${owner}`;
}
