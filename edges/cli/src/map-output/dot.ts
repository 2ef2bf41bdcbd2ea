import type { RepositoryMap } from '@hops/map';
import { graphOf, type GraphArea, type GraphCluster, type GraphNode } from './graph.ts';

/** The map in Graphviz' DOT: a box an app, a frame an area and a cluster, an arrow to what an app waits for. */
export function dotOutput(map: RepositoryMap): string {
  const clusters = graphOf(map);
  const arrows = clusters.flatMap((cluster) => cluster.arrows.map(({ from, to }) => `  ${from} -> ${to};`));
  const head = ['digraph hops {', '  rankdir=LR;', '  node [shape=box];'];
  return `${[...head, ...clusters.flatMap(clusterLines), ...arrows, '}'].join('\n')}\n`;
}

function clusterLines({ id, label, areas, missing }: GraphCluster): string[] {
  const content = [...areas.flatMap(areaLines), ...missing.map(nodeLine)];
  return [...frame(id, label), ...content.map((line) => `    ${line}`), '  }'];
}

function areaLines({ id, label, nodes }: GraphArea): string[] {
  const [open, title] = frame(id, label).map((line) => line.slice(2));
  return [open!, title!, ...nodes.map((node) => `  ${nodeLine(node)}`), '}'];
}

/** Graphviz draws a frame around a subgraph whose name begins with `cluster`. */
function frame(id: string, label: string): [string, string] {
  return [`  subgraph cluster_${id} {`, `    label=${quote(label)};`];
}

function nodeLine({ id, label, isMissing }: GraphNode): string {
  return `${id} [label=${quote(label)}${isMissing ? ', style=dashed' : ''}];`;
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', String.raw`\\`).replaceAll('"', String.raw`\"`)}"`;
}
