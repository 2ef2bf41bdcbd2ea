import type { RepositoryMap } from '@hops/map';
import { graphOf, type GraphArea, type GraphCluster, type GraphNode } from './graph.ts';

/** The map as a Mermaid flowchart: a box an app, a frame an area and a cluster, an arrow to what an app waits for. */
export function mermaidOutput(map: RepositoryMap): string {
  const clusters = graphOf(map);
  const arrows = clusters.flatMap((cluster) => cluster.arrows.map(({ from, to }) => `  ${from} --> ${to}`));
  const classes = clusters.some(({ missing }) => missing.length > 0)
    ? ['  classDef missing stroke-dasharray: 4']
    : [];
  return `${['flowchart LR', ...clusters.flatMap(clusterLines), ...arrows, ...classes].join('\n')}\n`;
}

function clusterLines({ id, label, areas, missing }: GraphCluster): string[] {
  const content = [...areas.flatMap(areaLines), ...missing.map(nodeLine)];
  return [`  subgraph ${id}["${escape(label)}"]`, ...content.map((line) => `    ${line}`), '  end'];
}

function areaLines({ id, label, nodes }: GraphArea): string[] {
  return [`subgraph ${id}["${escape(label)}"]`, ...nodes.map((node) => `  ${nodeLine(node)}`), 'end'];
}

function nodeLine({ id, label, isMissing }: GraphNode): string {
  return `${id}["${escape(label)}"]${isMissing ? ':::missing' : ''}`;
}

function escape(text: string): string {
  return text.replaceAll('#', '#35;').replaceAll('"', '#quot;').replaceAll('<', '#lt;');
}
