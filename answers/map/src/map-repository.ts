import type { BuiltObject, Release } from '@hops/flux';
import {
  appsOf,
  placing,
  type App as ModelApp,
  type ClusterModel,
  type Model,
  type Placing,
} from '@hops/model';
import type { App, Area, ClusterMap, RepositoryMap } from './map.ts';

/** Draws the repository: clusters, their areas, the apps in them. */
export function mapRepository(model: Model): RepositoryMap {
  const places = placing(model);
  return { clusters: model.clusters.map((cluster) => clusterMap(cluster, places)) };
}

function clusterMap(model: ClusterModel, places: Placing): ClusterMap {
  const { root } = model.cluster;
  const areas = new Map<string, App[]>();
  for (const app of appsOf(model)) {
    const area = app.area ?? app.namespace;
    areas.set(area, [...(areas.get(area) ?? []), mapped(app, places)]);
  }
  return {
    name: model.name,
    path: root.path,
    source: `${root.source.kind}/${root.source.name}`,
    areas: [...areas].map(([name, apps]): Area => ({ name, apps })),
  };
}

function mapped({ kind, name, namespace, span, build, ...app }: ModelApp, { place }: Placing): App {
  const { file, line } = place(span);
  return {
    kind,
    name,
    namespace,
    file,
    line,
    path: app.directory,
    charts: app.releases.flatMap(chartOf),
    dependsOn: app.dependsOn,
    state: build.state.kind,
    counts: countsOf(app.objects, app.releases.length),
  };
}

function chartOf({ spec: { chart } }: Release): string[] {
  if (chart.kind === 'none') return [];
  const { reference } = chart;
  if (reference === undefined) return chart.kind === 'chart' ? [chart.chart] : [];
  const source = `${reference.kind}/${reference.name}`;
  return [chart.kind === 'chart' ? `${source} ${chart.chart}` : source];
}

function countsOf(objects: readonly BuiltObject[], helmReleases: number): App['counts'] {
  const externalSecrets = objects.filter(({ id }) => id.kind === 'ExternalSecret').length;
  return { objects: objects.length, helmReleases, externalSecrets };
}
