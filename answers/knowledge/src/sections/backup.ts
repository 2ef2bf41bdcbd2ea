import type { BuiltObject } from '@hops/flux';
import { at, get, itemsOf, textOf, type Node } from '@hops/yaml';
import { citation, type Facts } from './facts.ts';
import { isText } from './fields.ts';
import { keysOf, leavesOf } from './leaves.ts';
import { objectsOf, objectTable } from './object-table.ts';
import { paragraphs, prose, shortened, table } from './wording.ts';

const saving =
  /^(?:Replication(?:Source|Destination)|ScheduledBackup|Backup\w*|Restore|Snapshot(?:Policy|Schedule)|VolumeSnapshotClass|ObjectStore|(?:Cluster)?Repository|Schedule|RecurringJob|KopiaMaintenance|Maintenance)$/;

/** What saves data, when and to where; how databases begin; which claims nothing saves. */
export function backup(facts: Facts, most: number): string {
  const found = objectsOf(facts, isSaving);
  return paragraphs(
    objectTable(found, { most }, facts),
    databases(facts, most),
    buckets(facts, most),
    unsaved(found, facts, most),
  );
}

function isSaving({ id }: BuiltObject): boolean {
  return saving.test(id.kind) && !/toolkit\.fluxcd|tekton|gitea/.test(id.group);
}

/** Clusters of databases: their backup, and whether they begin empty or from one. */
function databases(facts: Facts, most: number): string {
  const found = objectsOf(
    facts,
    ({ id }) =>
      /postgresql|mariadb|dragonfly|redis|percona|mysql|mongodb/.test(id.group) &&
      /^(?:Cluster|MariaDB|Dragonfly|Redis\w*|Per\w+|MongoDB\w*)$/.test(id.kind),
  );
  return objectTable(found, { most }, facts);
}

/** The buckets that backups go to, and what names them outside of what Flux applies. */
function buckets(facts: Facts, most: number): string {
  const names = facts
    .allFields()
    .filter(isText)
    .flatMap(({ keys, node }) => bucketIn(keys.at(-1) ?? '', node.text));
  const rows = [...new Set(names)].flatMap((name) => {
    const places = facts.mentions(name).filter(({ file }) => /\.(?:tf|tofu|hcl|sh|py)$/.test(file));
    return places.length === 0 ? [] : [[prose(name), shortened(places.map(citation), 4)]];
  });
  return table(['Bucket', 'Named in'], rows.slice(0, most));
}

function bucketIn(key: string, value: string): string[] {
  const fromUrl = /^s3:\/\/(?:https?:\/\/[^/]+\/)?([\w.-]+)/.exec(value)?.[1];
  if (fromUrl !== undefined) return [fromUrl];
  return /^bucket(?:Name)?$/.test(key) && /^[a-z][\w.-]+$/.test(value) ? [value] : [];
}

/** The claims that no object names which saves, nor a policy by its labels. */
function unsaved(saved: readonly BuiltObject[], facts: Facts, most: number): string {
  const names = new Set(
    saved.flatMap(({ id, node }) => [
      `${id.namespace}/${id.name}`,
      `${id.namespace}/${textOf(at(node, 'spec', 'sourcePVC')) ?? ''}`,
    ]),
  );
  const bare = objectsOf(
    facts,
    ({ id, node }) =>
      id.kind === 'PersistentVolumeClaim' &&
      !names.has(`${id.namespace}/${id.name}`) &&
      !isSavedByPolicy(node, facts),
  );
  const labels = bare.map(({ id }) => `${id.namespace}/${id.name}`);
  if (saved.length === 0 || labels.length === 0) return '';
  return table(
    ['Claims that none of these names', 'For example'],
    [[shortened([...new Set(labels)], most), facts.citeName(bare[0]!)]],
  );
}

/** Whether a claim has all labels that a policy which makes something of claims looks for. */
function isSavedByPolicy(claim: Node, facts: Facts): boolean {
  const rules = objectsOf(facts, ({ id }) => id.group === 'kyverno.io').flatMap(({ node }) =>
    itemsOf(at(node, 'spec', 'rules')).filter((rule) => get(rule, 'generate') !== undefined),
  );
  const own = new Set(keysOf(at(claim, 'metadata', 'labels')));
  return rules.some((rule) => {
    const match = leavesOf(get(rule, 'match'));
    const isForClaims = match.some(({ scalars }) =>
      scalars.some(({ text }) => text === 'PersistentVolumeClaim'),
    );
    const labels = match.filter(({ keys }) => keys.at(-2) === 'matchLabels').map(({ keys }) => keys.at(-1)!);
    return isForClaims && labels.length > 0 && labels.every((label) => own.has(label));
  });
}
