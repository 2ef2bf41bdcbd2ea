import { at, get, spanOf, textOf } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { isText, type Field } from './fields.ts';
import { objectsOf, objectTable } from './object-table.ts';
import { counted, paragraphs, prose, shortened, table, tallied, type Tally } from './wording.ts';

/** The storage classes that claims ask for, and the servers whose shares are mounted. */
export function storage(facts: Facts, most: number): string {
  return paragraphs(storageClasses(facts, most), shares(facts, most), volumes(facts, most), claims(facts));
}

/** Every storage class that something asks for, with the fields that do, the most asked for first. */
export function storageClassesOf(facts: Facts): Tally<Field>[] {
  const asked = facts
    .allFields()
    .filter(isText)
    .filter(({ keys }) => classKey.test(keys.at(-1) ?? ''));
  return tallied(asked, (field) => field.node.text);
}

function storageClasses(facts: Facts, most: number): string {
  const classes = storageClassesOf(facts);
  const mostRows = Math.max(8, most);
  const rows = classes
    .slice(0, mostRows)
    .map(({ key, items, first }) => [
      prose(key),
      counted(items.length, 'time'),
      shortened(askersOf(items), most),
      facts.cite(spanOf(first.node)),
      makerOf(key, facts),
    ]);
  const rest = classes.slice(mostRows).map(({ key, items }) => `${key} (${items.length})`);
  return paragraphs(
    table(['Storage class', 'Asked for', 'By', 'For example', 'Made by'], rows),
    rest.length === 0 ? '' : `Also: ${rest.join(', ')}.`,
  );
}

/** The apps whose objects ask: a release, or the Kustomization that brings the claim. */
function askersOf(items: readonly Field[]): string[] {
  const names = items.map(({ object: { id, owner } }) =>
    id.kind === 'PersistentVolumeClaim'
      ? id.name
      : id.kind === 'HelmRelease'
        ? id.name
        : owner.slice(owner.indexOf('/') + 1),
  );
  return [...new Set(names)];
}

/** A StorageClass of the repository; else a release whose values name it, or whose chart makes it unless told otherwise. */
function makerOf(name: string, facts: Facts): string {
  const object = declaredAt(name, facts);
  if (object !== undefined) return object;
  const named = facts
    .allFields()
    .filter(isText)
    .find(
      ({ keys, node, object: { id } }) =>
        id.kind === 'HelmRelease' &&
        node.text === name &&
        keys.at(-1) === 'name' &&
        /storageclass|blockpools|filesystems|objectstores/i.test(keys.join('.')),
    );
  if (named !== undefined) return `values of ${named.object.id.name}, ${facts.cite(spanOf(named.node))}`;
  const volume = objectsOf(
    facts,
    ({ id, node }) => id.kind === 'PersistentVolume' && textOf(at(node, 'spec', 'storageClassName')) === name,
  )[0];
  if (volume !== undefined) return `none; a name that binds to the volume ${facts.citeName(volume)}`;
  return chartDefault(name, facts) ?? 'no StorageClass of this repository';
}

/** Classes that charts make by their default values. */
const defaults: readonly (readonly [classes: RegExp, chart: RegExp])[] = [
  [/^ceph-(?:block|filesystem|bucket)$/, /^rook-ceph-cluster$/],
  [/^openebs-/, /^openebs$/],
  [/^longhorn(?:-static)?$/, /^longhorn$/],
  [/^local-path$/, /^local-path-provisioner$/],
];

function chartDefault(name: string, { model, cite }: Facts): string | undefined {
  const charts = defaults.filter(([classes]) => classes.test(name)).map(([, chart]) => chart);
  const release = model.clusters
    .flatMap(({ releases }) => releases)
    .find(({ spec }) =>
      charts.some(
        (chart) => chart.test(spec.name) || (spec.chart.kind === 'chart' && chart.test(spec.chart.chart)),
      ),
    );
  return release && `the defaults of ${release.spec.name}'s chart, ${cite(release.spec.span)}`;
}

/** Volumes that are made by hand, and what they lead to. */
function volumes(facts: Facts, most: number): string {
  return objectTable(
    objectsOf(facts, ({ id }) => id.kind === 'PersistentVolume'),
    { most },
    facts,
  );
}

const classKey = /^storageClass(?:Name)?$/;

function declaredAt(name: string, facts: Facts): string | undefined {
  const object = facts.model.clusters
    .flatMap(({ objects }) => objects)
    .find(({ id }) => id.kind === 'StorageClass' && id.name === name);
  return object && facts.cite(spanOf(get(get(object.node, 'metadata'), 'name') ?? object.node));
}

/** What is mounted by NFS: `nfs: {server, path}` of a pod or volume, `type: nfs` of app-template. */
function shares(facts: Facts, most: number): string {
  const mounts = facts.allFields().filter(isShare);
  const pairs = tallied(
    mounts,
    ({ node }) => `${writtenAt(node, 'server', facts)} ${writtenAt(node, 'path', facts)}`,
  );
  const rows = pairs
    .slice(0, Math.max(8, most))
    .map(({ key, items, first }) => [
      prose(key),
      shortened([...new Set(items.map(({ object }) => object.id.name))], most),
      facts.cite(spanOf(first.node)),
    ]);
  return table(['NFS server and path', 'Mounted by', 'For example'], rows);
}

function isShare({ keys, node }: Field): boolean {
  const isNfs = textOf(get(node, 'type')) === 'nfs' || keys.at(-1) === 'nfs';
  return isNfs && textOf(get(node, 'server')) !== undefined && textOf(get(node, 'path')) !== undefined;
}

function writtenAt(node: Field['node'], key: string, facts: Facts): string {
  const value = get(node, key);
  return value === undefined ? '' : facts.written(spanOf(value)).replaceAll(/^["']|["']$/g, '');
}

const dataKinds = new Set([
  'PersistentVolumeClaim',
  'PersistentVolume',
  'ReplicationSource',
  'ReplicationDestination',
  'ScheduledBackup',
]);

/** What keeps data, or saves it. */
function claims(facts: Facts): string {
  const objects = facts.model.clusters.flatMap((cluster) => cluster.objects);
  const kept = tallied(
    objects.filter(({ id }) => dataKinds.has(id.kind)),
    ({ id }) => id.kind,
  );
  const rows = kept.map(({ key, items, first }) => [key, String(items.length), facts.citeName(first)]);
  return table(['Kind', 'Objects', 'For example'], rows);
}
