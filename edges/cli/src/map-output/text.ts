import type { ClusterMap, RepositoryMap } from '@hops/map';
import { layoutWithin, sideBySide } from '../terminal/columns.ts';
import { counted } from '../terminal/number.ts';
import { appColumns, areaBlock } from './area-block.ts';
import type { MapContext } from './context.ts';

/** Columns that the line of an app needs to be read well: a terminal twice as wide shows two side by side. */
const appWidth = 76;

const nothing = 'No cluster found: neither a FluxInstance nor a Kustomization that Flux starts from.\n';

/** The map for people: a line an app by area, in as many columns as the terminal has room for. */
export function textOutput({ clusters }: RepositoryMap, context: MapContext): string {
  if (clusters.length === 0) return nothing;
  return clusters.map((cluster) => `${clusterLines(cluster, context).join('\n')}\n`).join('\n');
}

function clusterLines({ name, path, source, areas }: ClusterMap, { colours, width }: MapContext): string[] {
  const apps = areas.flatMap((area) => area.apps);
  const layout = layoutWithin(width, appWidth);
  const columns = appColumns(apps);
  const blocks = areas.map((area) => areaBlock(area, columns, { colours, width: layout.width }));
  const counts = `${counted(areas.length, 'area')}, ${counted(apps.length, 'app')}`;
  return [
    `${colours.bold(name)}  ${path || '.'}, from ${source}`,
    colours.dim(`${counts}, each with its objects and ← what it waits for`),
    ...sideBySide(blocks, layout),
  ];
}
