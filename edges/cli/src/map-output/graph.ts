import type { App, Area, ClusterMap, RepositoryMap } from '@hops/map';

/** A box of a drawing. */
export interface GraphNode {
  readonly id: string;
  readonly label: string;
  readonly isMissing: boolean;
}

/** The boxes of one area. */
export interface GraphArea {
  readonly id: string;
  readonly label: string;
  readonly nodes: readonly GraphNode[];
}

/** One cluster as boxes and arrows; an arrow leads from an app to one that it waits for. */
export interface GraphCluster {
  readonly id: string;
  readonly label: string;
  readonly areas: readonly GraphArea[];
  /** What apps wait for and no area holds. */
  readonly missing: readonly GraphNode[];
  readonly arrows: readonly { readonly from: string; readonly to: string }[];
}

/** The map as a graph, with identifiers that any drawing language accepts. */
export function graphOf({ clusters }: RepositoryMap): GraphCluster[] {
  return clusters.map((cluster, index) => graphCluster(cluster, `c${index}`));
}

function graphCluster(cluster: ClusterMap, id: string): GraphCluster {
  const areas = cluster.areas.map((area, index) => graphArea(area, `${id}a${index}`));
  const apps = cluster.areas.flatMap((area) => area.apps);
  const nodes = areas.flatMap((area) => area.nodes);
  const ids = new Map(apps.map((app, index) => [keyOf(app), nodes[index]!.id]));
  const missing = missingNodes(apps, ids, id);
  const idOf = new Map([...ids, ...missing.map((node) => [node.label, node.id] as const)]);
  const arrows = apps.flatMap((app, index) =>
    app.dependsOn.map((key) => ({ from: nodes[index]!.id, to: idOf.get(key)! })),
  );
  return { id, label: cluster.name, areas, missing, arrows };
}

function graphArea({ name, apps }: Area, id: string): GraphArea {
  const nodes = apps.map((app, index) => ({ id: `${id}n${index}`, label: app.name, isMissing: false }));
  return { id, label: name, nodes };
}

function missingNodes(apps: readonly App[], ids: ReadonlyMap<string, string>, cluster: string): GraphNode[] {
  const keys = new Set(apps.flatMap(({ dependsOn }) => dependsOn).filter((key) => !ids.has(key)));
  return [...keys].map((key, index) => ({ id: `${cluster}m${index}`, label: key, isMissing: true }));
}

function keyOf({ namespace, name }: App): string {
  return `${namespace}/${name}`;
}
