import { groups, type BuiltObject } from '@hops/flux';
import type { Model } from '@hops/model';
import type { App } from './app.ts';
import { areasOf } from './areas.ts';
import { kustomizationApps } from './kustomization-apps.ts';
import { releaseApps } from './release-apps.ts';
import { surveyOf } from './survey.ts';

/**
 * The apps whose files can be told from those of others: Kustomizations that bring objects and no further
 * Kustomizations, and the HelmReleases of one that applies many. What starts Flux itself is none: it is there once.
 */
export function findApps(model: Model): App[] {
  const survey = surveyOf(model);
  const roots = new Set(model.clusters.map(({ cluster }) => cluster.kustomizations[0]?.spec.span.file));
  const startsFlux = ({ files, objects }: App) =>
    files.some((file) => roots.has(file)) || objects.some(isOperated);
  return [...kustomizationApps(survey), ...releaseApps(survey)].filter((app) => !startsFlux(app));
}

function isOperated({ id }: BuiltObject): boolean {
  return id.group === groups.operator;
}

/** The areas that an app can be added to, the one with the most apps to copy first. */
export function listAreas(model: Model): string[] {
  const apps = findApps(model);
  const size = (area: string) => apps.filter((app) => app.area === area).length;
  return areasOf(apps, model).toSorted((one, other) => size(other) - size(one));
}
