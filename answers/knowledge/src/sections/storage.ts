import { get, spanOf, textOf } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { isText, type Field } from './fields.ts';
import { code, counted, paragraphs, table, tallied, type Tally } from './wording.ts';

const mostRows = 8;

/** The storage classes that claims ask for, and the servers whose shares are mounted. */
export function storage(facts: Facts): string {
  return paragraphs(storageClasses(facts), shares(facts), claims(facts));
}

/** Every storage class that something asks for, with the fields that do, the most asked for first. */
export function storageClassesOf(facts: Facts): Tally<Field>[] {
  const asked = facts
    .allFields()
    .filter(isText)
    .filter(({ keys }) => classKey.test(keys.at(-1) ?? ''));
  return tallied(asked, (field) => field.node.text);
}

function storageClasses(facts: Facts): string {
  const classes = storageClassesOf(facts);
  const rows = classes
    .slice(0, mostRows)
    .map(({ key, items, first }) => [
      key,
      counted(items.length, 'time'),
      facts.cite(spanOf(first.node)),
      declaredAt(key, facts) ?? 'not by a StorageClass of this repository',
    ]);
  const rest = classes.slice(mostRows).map(({ key, items }) => `${key} (${items.length})`);
  return paragraphs(
    table(['Storage class', 'Asked for', 'For example', 'Declared'], rows),
    rest.length === 0 ? '' : `Also: ${rest.join(', ')}.`,
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
function shares(facts: Facts): string {
  const mounts = facts.allFields().filter(isShare);
  const servers = tallied(mounts, ({ node }) => writtenAt(node, 'server', facts));
  const rows = servers.slice(0, mostRows).map(({ key, items, first }) => {
    const paths = tallied(items, ({ node }) => writtenAt(node, 'path', facts));
    const named = paths.slice(0, 5).map((each) => `${each.key} (${each.items.length})`);
    const more = paths.length > 5 ? ` and ${paths.length - 5} more` : '';
    return [code(key), named.join(', ') + more, facts.cite(spanOf(first.node))];
  });
  return table(['NFS server', 'Paths, with their mounts', 'For example'], rows);
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
