import { groups } from '@hops/flux';
import type { Model } from '@hops/model';
import type { DiffAnswer, Risk } from './answer.ts';
import { diffCluster, type ClusterPair } from './diff-cluster.ts';
import { sideFiles } from './side-files.ts';

const order: Readonly<Record<Risk['risk'], number>> = { deleted: 0, version: 1 };

/**
 * What Flux would apply differently: the objects of clusters of one name, paired by identity, with the fields that
 * differ and the places that caused it. What a Kustomization that could not be built may apply is not reported as added
 * or removed. A HelmRelease is compared by its final values; charts are not rendered.
 */
export function diffRepositories(before: Model, after: Model): DiffAnswer {
  const files = { before: sideFiles(before), after: sideFiles(after) };
  const clusters = clusterPairs(before, after).map((pair) => diffCluster(pair, files));
  const changes = clusters.flatMap((cluster) => cluster.changes);
  const risks = clusters.flatMap((cluster) => cluster.risks);
  return {
    risks: risks.toSorted((a, b) => order[a.risk] - order[b.risk]),
    changes,
    notBuilt: clusters.flatMap((cluster) => cluster.notBuilt),
    notRendered: changes.filter(({ object }) => object.group === groups.helm && object.kind === 'HelmRelease')
      .length,
  };
}

function clusterPairs(before: Model, after: Model): ClusterPair[] {
  const names = new Set([...after.clusters, ...before.clusters].map(({ name }) => name));
  return [...names].map((name) => ({
    name,
    before: before.clusters.find((cluster) => cluster.name === name),
    after: after.clusters.find((cluster) => cluster.name === name),
  }));
}
