import type { Finding } from '@hops/text';
import type { BuiltObject, Cluster, Release, Repository } from '@hops/flux';
import type { Placeholder } from './placeholders.ts';
import type { ManifestFile } from './manifests.ts';
import type { Reached } from './reach.ts';
import type { Reference } from './reference.ts';

/** One cluster, with everything that its objects say of each other. */
export interface ClusterModel {
  readonly name: string;
  readonly cluster: Cluster;
  /** Every object that Flux applies, in the order of the build. */
  readonly objects: readonly BuiltObject[];
  readonly releases: readonly Release[];
  readonly references: readonly Reference[];
  readonly placeholders: readonly Placeholder[];
}

/** The repository as one graph, at one snapshot. */
export interface Model {
  readonly repository: Repository;
  readonly clusters: readonly ClusterModel[];
  readonly manifests: readonly ManifestFile[];
  readonly reached: Reached;
  /** What the engines reported while they built. */
  readonly findings: readonly Finding[];
}
