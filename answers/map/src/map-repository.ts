import type { BuiltObject, KustomizationBuild, Release } from '@hops/flux';
import type { ClusterModel, Model } from '@hops/model';
import { lineIndex, type Span } from '@hops/text';
import { areaOf } from './area.ts';
import type { App, Area, ClusterMap, RepositoryMap } from './map.ts';

/** Draws the repository: clusters, their areas, the apps in them. */
export function mapRepository(model: Model): RepositoryMap {
  const lineOf = lineFinder(model);
  return { clusters: model.clusters.map((cluster) => clusterMap(cluster, lineOf)) };
}

type LineOf = (span: Span) => number;

function lineFinder({ repository }: Model): LineOf {
  return ({ file, start }) => {
    const parsed = repository.files.yaml(file);
    return parsed.ok ? lineIndex(parsed.source.text).positionAt(start).line : 1;
  };
}

function clusterMap(model: ClusterModel, lineOf: LineOf): ClusterMap {
  const { root, kustomizations } = model.cluster;
  const areas = new Map<string, App[]>();
  for (const build of kustomizations.slice(1)) {
    for (const { span, app } of appsOf(build, model, lineOf)) {
      const area = areaOf(span.file, parentDirectory(build, model)) ?? app.namespace;
      areas.set(area, [...(areas.get(area) ?? []), app]);
    }
  }
  return {
    name: model.name,
    path: root.path,
    source: `${root.source.kind}/${root.source.name}`,
    areas: [...areas].map(([name, apps]): Area => ({ name, apps })),
  };
}

interface PlacedApp {
  readonly span: Span;
  readonly app: App;
}

/** A Kustomization is an app, unless it only brings other Kustomizations or many releases: then those are. */
function appsOf(build: KustomizationBuild, model: ClusterModel, lineOf: LineOf): PlacedApp[] {
  const releases = model.releases.filter(({ object }) => object.owner === ownerOf(build));
  const children = model.cluster.kustomizations.filter(({ parent }) => parent === ownerOf(build));
  if (children.length === 0 && !isCollection(releases)) return [kustomizationApp(build, releases, lineOf)];
  return releases.map((release) => releaseApp(release, lineOf));
}

/** Whether it applies the releases of several apps: they go to more than one namespace. */
function isCollection(releases: readonly Release[]): boolean {
  return new Set(releases.map(({ spec }) => spec.namespace)).size > 1;
}

function kustomizationApp(
  { spec, state, objects, directory }: KustomizationBuild,
  releases: readonly Release[],
  lineOf: LineOf,
): PlacedApp {
  const { name, namespace, span } = spec;
  const app: App = {
    kind: 'Kustomization',
    name,
    namespace: spec.targetNamespace?.text ?? namespace,
    file: span.file,
    line: lineOf(span),
    path: directory,
    charts: releases.flatMap(chartOf),
    dependsOn: spec.dependsOn.map((reference) => `${reference.namespace}/${reference.name}`),
    state: state.kind,
    counts: countsOf(objects, releases.length),
  };
  return { span, app };
}

function releaseApp(release: Release, lineOf: LineOf): PlacedApp {
  const { name, namespace, span, dependsOn } = release.spec;
  const app: App = {
    kind: 'HelmRelease',
    name,
    namespace,
    file: span.file,
    line: lineOf(span),
    path: undefined,
    charts: chartOf(release),
    dependsOn: dependsOn.map((reference) => `${reference.namespace}/${reference.name}`),
    state: 'built',
    counts: { objects: 1, helmReleases: 1, externalSecrets: 0 },
  };
  return { span, app };
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

function parentDirectory(build: KustomizationBuild, { cluster }: ClusterModel): string {
  const parent = cluster.kustomizations.find((candidate) => ownerOf(candidate) === build.parent);
  return parent?.directory ?? '';
}

function ownerOf({ spec }: KustomizationBuild): string {
  return `${spec.namespace}/${spec.name}`;
}
