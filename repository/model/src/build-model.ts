import { collectReleases, type Cluster, type Repository } from '@hops/flux';
import { chartValuesDialect } from './dialects/chart-values.ts';
import { chartsDialect } from './dialects/charts.ts';
import { claimsDialect } from './dialects/claims.ts';
import { configMapsDialect } from './dialects/config-maps.ts';
import { consumersDialect } from './dialects/consumers.ts';
import type { Dialect, DialectInput } from './dialects/dialect.ts';
import { elsewhereDialect } from './dialects/elsewhere.ts';
import { fluxDialect } from './dialects/flux.ts';
import { resourceSetsDialect } from './dialects/resource-sets.ts';
import { secretsDialect } from './dialects/secrets.ts';
import { engineFindings } from './engine-findings.ts';
import { manifestFiles, type ManifestFile } from './manifests.ts';
import type { ClusterModel, Model } from './model.ts';
import { placeholdersOf } from './placeholders.ts';
import { reachedFiles } from './reach.ts';
import { resolveMentions } from './resolve.ts';

const dialects: readonly Dialect[] = [
  fluxDialect,
  secretsDialect,
  claimsDialect,
  chartValuesDialect,
  configMapsDialect,
  consumersDialect,
  resourceSetsDialect,
  chartsDialect,
  elsewhereDialect,
];

/** Makes the graph of a built repository: its objects, what they say of each other, its placeholders. */
export function buildModel(repository: Repository): Model {
  const manifests = manifestFiles(repository);
  const reached = reachedFiles(repository.clusters);
  const byHand = manifests.filter(
    ({ path }) => !reached.files.has(path) && reached.kustomizationAbove(path) === undefined,
  );
  return {
    repository,
    manifests,
    reached,
    clusters: repository.clusters.map((cluster) => clusterModel(cluster, byHand)),
    findings: engineFindings(repository),
  };
}

function clusterModel(cluster: Cluster, byHand: readonly ManifestFile[]): ClusterModel {
  const objects = cluster.kustomizations.flatMap((build) => build.objects);
  const releases = collectReleases(cluster.objects);
  const input: DialectInput = { cluster, objects, releases };
  const mentions = dialects.flatMap((dialect) => dialect.mentions?.(input) ?? []);
  const made = dialects.flatMap((dialect) => dialect.makes?.(input) ?? []);
  const possible = dialects.flatMap((dialect) => dialect.mayMake?.(input) ?? []);
  return {
    name: cluster.name,
    cluster,
    objects,
    releases,
    references: resolveMentions(mentions, { cluster, made, possible, byHand }),
    placeholders: placeholdersOf(cluster),
  };
}
