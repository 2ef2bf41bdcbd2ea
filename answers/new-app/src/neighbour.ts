import { isAppTemplate, type Model } from '@hops/model';
import type { Flaw } from './answer.ts';
import type { App } from './app.ts';
import { fixedAddresses } from './addresses.ts';
import { fileOf } from './leaves.ts';
import { holds } from './names.ts';
import { isEncrypted } from './own-files.ts';

/** The kinds that most apps are made of. */
const plainKinds = new Set([
  'HelmRelease',
  'ExternalSecret',
  'OCIRepository',
  'HelmRepository',
  'PersistentVolumeClaim',
  'Kustomization',
  'Namespace',
]);

/** What tells how well an app serves as a model; each counts against it. */
interface Oddities {
  readonly lacksRelease: number;
  readonly lacksSecret: number;
  readonly otherChart: number;
  readonly parts: number;
  readonly encrypted: number;
  readonly mistakes: number;
  readonly extras: number;
  readonly addresses: number;
  readonly ownPlaceholders: number;
  readonly dependents: number;
  readonly size: number;
}

const weights: Readonly<Record<keyof Oddities, number>> = {
  lacksRelease: 30,
  lacksSecret: 4,
  otherChart: 5,
  parts: 6,
  encrypted: 20,
  mistakes: 10,
  extras: 3,
  addresses: 4,
  ownPlaceholders: 2,
  dependents: 3,
  size: 1 / 2000,
};

/** Apps with the best to copy first: made like most of them, with a secret where some have one, and little beside. */
export function byPlainness(apps: readonly App[], flaws: readonly Flaw[], model: Model): App[] {
  const charts = apps.map((app) => chartOf(app, model));
  const count = (chart: string) => charts.filter((each) => each === chart).length;
  const usual = charts.toSorted((one, other) => count(other) - count(one))[0];
  const someHaveSecrets = apps.some(hasSecret);
  const costs = new Map(apps.map((app) => [app, costOf(app, { model, flaws, usual, someHaveSecrets })]));
  return apps.toSorted(
    (one, other) => costs.get(one)! - costs.get(other)! || (one.name < other.name ? -1 : 1),
  );
}

interface Surroundings {
  readonly model: Model;
  readonly flaws: readonly Flaw[];
  readonly usual: string | undefined;
  readonly someHaveSecrets: boolean;
}

function costOf(app: App, surroundings: Surroundings): number {
  const oddities = odditiesOf(app, surroundings);
  const names = Object.keys(weights) as (keyof Oddities)[];
  return names.reduce((sum, name) => sum + oddities[name] * weights[name], 0);
}

function odditiesOf(app: App, { model, flaws, usual, someHaveSecrets }: Surroundings): Oddities {
  const { files, kustomizations, releases, objects } = app;
  const own = objects.filter((object) => files.includes(fileOf(object)));
  const others = files.filter((file) => !/\.ya?ml$/.test(file));
  const texts = files.map((file) => model.repository.files.yaml(file)).filter((file) => file.ok);
  const count = (of: (file: (typeof texts)[number]) => number) =>
    texts.reduce((sum, file) => sum + of(file), 0);
  return {
    lacksRelease: releases.length === 0 ? 1 : 0,
    lacksSecret: someHaveSecrets && !hasSecret(app) ? 1 : 0,
    otherChart: chartOf(app, model) === usual ? 0 : 1,
    parts: Math.max(0, kustomizations.length - 1) + Math.max(0, releases.length - 1),
    encrypted: files.filter((file) => isEncrypted(file, model)).length,
    mistakes: flaws.filter(({ span }) => files.includes(span.file)).length,
    extras: own.filter(({ id }) => !plainKinds.has(id.kind)).length + others.length,
    addresses: count(({ source, documents }) =>
      documents.reduce((sum, { root }) => sum + (root ? fixedAddresses(root, source.text).length : 0), 0),
    ),
    ownPlaceholders: count(({ source }) => placeholdersNamed(app.name, source.text).length),
    dependents: dependentsOf(app, model),
    size: count(({ source }) => source.text.length),
  };
}

/** The placeholders of a text that are named for an app: `${APP_DNS_PLEX}`. */
export function placeholdersNamed(name: string, text: string): string[] {
  const names = [...text.matchAll(/\$\{(\w+)/g)].flatMap(([, placeholder = '']) => placeholder);
  return [...new Set(names.filter((placeholder) => holds(placeholder, name)))];
}

function hasSecret({ objects }: App): boolean {
  return objects.some(({ id }) => id.kind === 'ExternalSecret');
}

function chartOf({ releases: [release] }: App, { clusters }: Model): string {
  if (release === undefined) return '';
  const cluster = clusters.find(({ releases }) => releases.includes(release));
  if (cluster && isAppTemplate(release, cluster.cluster)) return 'app-template';
  const { chart } = release.spec;
  if (chart.kind === 'none') return '';
  return chart.kind === 'chart' ? chart.chart : chart.reference.name;
}

/** How many Kustomizations wait for an app: those that many wait for are there once. */
function dependentsOf({ kustomizations }: App, { clusters }: Model): number {
  const isMeant = (name: string, namespace: string) =>
    kustomizations.some(({ spec }) => spec.name === name && spec.namespace === namespace);
  return clusters
    .flatMap(({ cluster }) => cluster.kustomizations)
    .filter((build) => !kustomizations.includes(build))
    .filter(({ spec }) => spec.dependsOn.some(({ name, namespace }) => isMeant(name, namespace))).length;
}
