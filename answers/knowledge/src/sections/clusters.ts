import type { ClusterModel } from '@hops/model';
import type { Facts } from './facts.ts';
import { compared } from './compared.ts';
import { code, counted, joined, paragraphs, table } from './wording.ts';

/** The clusters: what tells Flux to begin, and where. */
export function clusters(facts: Facts, most: number): string {
  const { model } = facts;
  if (model.clusters.length === 0) return '';
  const rows = model.clusters.map((cluster) => row(cluster, facts));
  return paragraphs(table(['Cluster', 'Flux begins in', 'Told by', 'Holds'], rows), compared(facts, most));
}

function row({ name, cluster, releases, objects }: ClusterModel, facts: Facts): string[] {
  const { root } = cluster;
  const kustomizations = counted(cluster.kustomizations.length, 'Kustomization');
  return [
    name,
    facts.isFolder(root.path) ? code(root.path) : "the repository's own folder",
    root.span === undefined ? 'the folder itself' : facts.cite(root.span),
    `${joined([kustomizations, counted(releases.length, 'HelmRelease')])}, ${counted(objects.length, 'object')}`,
  ];
}
