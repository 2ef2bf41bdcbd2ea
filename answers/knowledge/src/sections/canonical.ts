import { directoryOf, isWithin } from '@hops/text';
import { ownerOf, type App } from './app.ts';

/**
 * The app that is most like all others by its structure: the names of its files, the kinds of its objects, what it waits
 * for and what it substitutes. Ties go to the first name.
 */
export function canonicalApp(apps: readonly App[]): App | undefined {
  const features = new Map(apps.map((app) => [app, featuresOf(app)]));
  const weights = weightsOf([...features.values()]);
  const likeness = (app: App): number =>
    [...(features.get(app) ?? [])].reduce((sum, feature) => sum + (weights.get(feature) ?? 0), 0);
  const [best] = apps
    .filter(({ releases, build }) => releases.length > 0 && build.objects.length > 0)
    .map((app) => ({ app, score: likeness(app) }))
    .toSorted((one, other) => other.score - one.score || compareNames(one.app, other.app));
  return best?.app ?? apps.toSorted(compareNames)[0];
}

/** The files of an app that lie in its own folder, the one that declares it among them. */
export function filesOf(app: App): string[] {
  const { build, span } = app;
  const home = homeOf(app);
  const read = build.reads.map(({ path }) => path).filter((path) => isWithin(path, home));
  return [...new Set([span.file, ...read])];
}

/** The folder that holds an app: that of its release, or the one that it builds, or the one above where it is declared. */
export function homeOf({ kind, build, span }: App): string {
  if (kind === 'HelmRelease') return directoryOf(span.file);
  return commonFolder(directoryOf(span.file), build.directory);
}

/** A folder that is declared far above what it builds is that of many apps. */
function commonFolder(declared: string, built: string | undefined): string {
  if (built === undefined) return declared;
  const below = built.slice(declared.length).split('/').length - 1;
  return isWithin(built, declared) && below <= deepest ? declared : built;
}

const deepest = 2;

function featuresOf(app: App): Set<string> {
  const files = filesOf(app).map((path) => `file ${path.slice(homeOf(app).length)}`);
  const kinds = app.objects.map(({ id }) => `kind ${id.kind}`);
  const components = app.build.reads.filter(({ as }) => as === 'component').map(({ path }) => `uses ${path}`);
  const waits = app.build.spec.dependsOn.map(({ name }) => `waits for ${name}`);
  const substitutes = app.build.spec.substitute.map(({ name }) => `substitutes ${name}`);
  return new Set([...files, ...kinds, ...components, ...waits, ...substitutes]);
}

/** A feature that most apps share counts for its app, one that few share counts against it. */
function weightsOf(sets: readonly ReadonlySet<string>[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const set of sets) for (const feature of set) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  return new Map([...counts].map(([feature, count]) => [feature, (2 * count) / sets.length - typical]));
}

/** The share of apps from which on a feature makes an app more typical; below half, for no feature is in all. */
const typical = 0.3;

function compareNames(one: App, other: App): number {
  const [a, b] = [one, other].map((app) => `${app.name} ${ownerOf(app.build)} ${app.span.file}`);
  return a! < b! ? -1 : 1;
}
