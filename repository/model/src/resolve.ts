import { groups, isKind, keyOf, type BuiltObject, type Cluster, type ObjectKey } from '@hops/flux';
import { at, textOf } from '@hops/yaml';
import type { Made, Possible } from './dialects/dialect.ts';
import type { ManifestFile } from './manifests.ts';
import type { Mention, Reference, Resolution } from './reference.ts';

/** Everything that tells whether an object will exist. */
export interface Existence {
  readonly cluster: Cluster;
  readonly made: readonly Made[];
  readonly possible: readonly Possible[];
  /** Manifests that lie outside of Flux's folders: somebody applies them by hand. */
  readonly byHand: readonly ManifestFile[];
}

/** Says of each mention what it leads to, once everything that will exist in the cluster is known. */
export function resolveMentions(mentions: readonly Mention[], existence: Existence): Reference[] {
  const makers = new Map(existence.made.map(({ key, by }) => [keyOf(key), by]));
  return mentions.map((mention) => ({ ...mention, resolution: resolution(mention, existence, makers) }));
}

function resolution(
  mention: Mention,
  existence: Existence,
  makers: ReadonlyMap<string, BuiltObject>,
): Resolution {
  const { to } = mention;
  const { cluster } = existence;
  const object = findObject(to, cluster) ?? makers.get(keyOf(to));
  if (object) return { kind: 'found', by: { kind: 'object', object } };
  if (isSync(to, cluster)) return { kind: 'found', by: { kind: 'sync' } };
  const reason = unknownReason(mention, existence);
  return reason === undefined ? { kind: 'missing' } : { kind: 'unknown', reason };
}

function unknownReason(mention: Mention, { possible, byHand }: Existence): string | undefined {
  const { to } = mention;
  if (/\$\{|\{\{/.test(`${to.namespace}${to.name}`))
    return 'the name holds a placeholder whose value no file tells';
  const maker = possible.find((candidate) => candidate.covers(mention));
  if (maker) return maker.reason;
  const written = byHand.find(({ documents }) => documents.some((node) => isObject(node, to)));
  return written && `it is written in ${written.path}, which Flux does not apply`;
}

function isObject(node: ManifestFile['documents'][number], { group, kind, name }: ObjectKey): boolean {
  return isKind(node, group, kind) && textOf(at(node, 'metadata', 'name')) === name;
}

function findObject(to: ObjectKey, cluster: Cluster): BuiltObject | undefined {
  const object = cluster.objects.find(to);
  if (object || to.kind !== 'ExternalArtifact') return object;
  return cluster.objects.ofKind(groups.sourceExtensions, 'ArtifactGenerator')[0];
}

/** Whether it is what the root's sync brings with it: its source and its Kustomization. */
function isSync(to: ObjectKey, cluster: Cluster): boolean {
  const { source } = cluster.root;
  const root = cluster.kustomizations[0]?.spec;
  const isRoot = to.group === groups.kustomize && to.name === root?.name && to.namespace === root?.namespace;
  return isRoot || (to.kind === source.kind && to.name === source.name && to.namespace === source.namespace);
}
