import { groups, type BuiltObject } from '@hops/flux';
import type { Model } from '@hops/model';
import { at, spanOf } from '@hops/yaml';
import type { App } from './app.ts';
import { areasOf } from './areas.ts';
import { holds } from './names.ts';
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
  return [...kustomizationApps(survey), ...releaseApps(survey)].filter(
    (app) => !startsFlux(app) && isWhole(app, model),
  );
}

/** Whether its own files name all of its objects: an overlay over another app's files is nothing without that. */
function isWhole({ name, files, objects }: App, { repository }: Model): boolean {
  return objects.every(({ node }) => {
    const { file, start, end } = spanOf(at(node, 'metadata', 'name') ?? node);
    if (files.includes(file)) return true;
    const other = repository.files.yaml(file);
    return !other.ok || !holds(other.source.text.slice(start, end), name);
  });
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
