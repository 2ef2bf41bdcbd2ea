import type { BuiltObject, KustomizationBuild, Release } from '@hops/flux';
import type { ClusterModel, Model } from '@hops/model';
import { spanOf, at } from '@hops/yaml';
import { isRelated } from './names.ts';

/** A Kustomization that brings objects and no further Kustomizations, with the releases among them. */
export interface Leaf {
  readonly build: KustomizationBuild;
  readonly directory: string;
  readonly releases: readonly Release[];
  /** Whether it applies the releases of several apps, or of one that it is not named for. */
  readonly isCollection: boolean;
}

/** The leaves of all clusters. */
export function leavesOf({ clusters }: Model): Leaf[] {
  return clusters.flatMap((cluster) => {
    const parents = new Set(cluster.cluster.kustomizations.map(({ parent }) => parent));
    return cluster.cluster.kustomizations.flatMap((build) =>
      build.parent === undefined || parents.has(ownerOf(build)) ? [] : leafOf(build, cluster),
    );
  });
}

function leafOf(build: KustomizationBuild, { releases }: ClusterModel): Leaf[] {
  const { directory } = build;
  if (directory === undefined || build.objects.length === 0) return [];
  const own = releases.filter(({ object }) => object.owner === ownerOf(build));
  return [{ build, directory, releases: own, isCollection: isCollection(build, directory, own) }];
}

function isCollection(
  { spec }: KustomizationBuild,
  directory: string,
  releases: readonly Release[],
): boolean {
  if (new Set(releases.map((release) => release.spec.namespace)).size > 1) return true;
  const names = [spec.name, ...directory.split('/').slice(-2)];
  const isNamedFor = (release: Release) => names.some((name) => isRelated(name, release.spec.name));
  return releases.length > 0 && !releases.some(isNamedFor);
}

/** `namespace/name` of a Kustomization. */
export function ownerOf({ spec }: KustomizationBuild): string {
  return `${spec.namespace}/${spec.name}`;
}

/** The file that names an object. */
export function fileOf({ node }: BuiltObject): string {
  return spanOf(at(node, 'metadata', 'name') ?? node).file;
}
