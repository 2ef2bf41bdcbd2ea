import { at, get, textOf } from '@hops/yaml';
import { groups } from '../kinds.ts';
import type { BuiltObject, ObjectIndex } from '../objects.ts';
import type { ObjectReference } from '../reference.ts';
import { subtreeOf, type Subtree } from './subtree.ts';

/** The Git or OCI source that a cluster's root is synced from: the repository itself. */
export interface SyncSource {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  readonly url: string | undefined;
  /** `branch/main`, `tag/v1`, …; `undefined` where nothing says it. */
  readonly revision: string | undefined;
  /** `spec.ignore`: what replaces `.sourceignore`'s defaults. */
  readonly ignore: string | undefined;
}

/** Where a Kustomization's or a chart's files come from. */
export type SourceResolution =
  /** `subtree`: the part that an ArtifactGenerator takes of it. */
  | { readonly kind: 'repository'; readonly ignore: string | undefined; readonly subtree?: Subtree }
  /** `own`: the owner of this repository keeps them, or it cannot be told who does. */
  | { readonly kind: 'elsewhere'; readonly reason: string; readonly own: boolean }
  | { readonly kind: 'missing' };

/**
 * Decides whether a source is this repository, something outside it, or nothing that anybody defines. `syncs` are the
 * sources that the cluster's roots are synced from, the first root's first.
 */
export function resolveSource(
  reference: ObjectReference,
  syncs: readonly [SyncSource, ...SyncSource[]],
  index: ObjectIndex,
): SourceResolution {
  const object = findSource(reference, index);
  const sync = syncs.find((candidate) => sameIdentity(reference, candidate));
  if (sync && isSameRepository(sync, syncs[0]))
    return { kind: 'repository', ignore: ignoreOf(object) ?? sync.ignore };
  if (object === undefined) return { kind: 'missing' };
  return resolveSubtree(reference, object, syncs, index) ?? resolveObject(reference, object, syncs[0]);
}

/** An artifact that is a part of this repository. */
function resolveSubtree(
  { kind, name }: ObjectReference,
  generator: BuiltObject,
  syncs: readonly [SyncSource, ...SyncSource[]],
  index: ObjectIndex,
): SourceResolution | undefined {
  const subtree = kind === 'ExternalArtifact' ? subtreeOf(generator, name) : undefined;
  if (subtree === undefined || subtree.source.kind === kind) return undefined;
  const source = resolveSource(subtree.source, syncs, index);
  return source.kind === 'repository' ? { ...source, subtree } : undefined;
}

function isSameRepository(a: SyncSource, b: SyncSource): boolean {
  return a.url === undefined || b.url === undefined || sameUrl(a.url, b.url);
}

function resolveObject(reference: ObjectReference, object: BuiltObject, sync: SyncSource): SourceResolution {
  const url = textOf(at(object.node, 'spec', 'url'));
  if (reference.kind !== 'GitRepository' || sync.url === undefined || !sameUrl(url, sync.url)) {
    const reason = `its files come from ${reference.kind} ${reference.namespace}/${reference.name}, not from here`;
    return { kind: 'elsewhere', reason, own: sync.url === undefined || ownerOf(url) === ownerOf(sync.url) };
  }
  const revision = revisionOf(object);
  if (revision === undefined || revision === sync.revision)
    return { kind: 'repository', ignore: ignoreOf(object) };
  const reason = `its files come from ${revision.replace('/', ' ')} of this repository`;
  return { kind: 'elsewhere', reason, own: true };
}

/** The object that a `sourceRef` or `chartRef` names. */
export function findSource(reference: ObjectReference, index: ObjectIndex): BuiltObject | undefined {
  const { kind, namespace, name } = reference;
  return (
    index.find({ group: groups.source, kind, namespace, name }) ??
    (kind === 'ExternalArtifact' ? findArtifactGenerator(reference, index) : undefined)
  );
}

/** `branch/main`, `tag/v1`, … of a GitRepository object. */
function revisionOf(object: BuiltObject): string | undefined {
  const ref = at(object.node, 'spec', 'ref');
  for (const field of ['commit', 'name', 'semver', 'tag', 'branch']) {
    const value = textOf(get(ref, field));
    if (value !== undefined) return `${field}/${value}`;
  }
  return undefined;
}

function findArtifactGenerator(reference: ObjectReference, index: ObjectIndex): BuiltObject | undefined {
  return index
    .ofKind(groups.sourceExtensions, 'ArtifactGenerator')
    .find(
      (object) =>
        object.id.namespace === reference.namespace && artifactNames(object).includes(reference.name),
    );
}

function artifactNames(object: BuiltObject): string[] {
  const artifacts = at(object.node, 'spec', 'artifacts');
  return artifacts?.kind === 'sequence'
    ? artifacts.items.flatMap((item) => textOf(get(item, 'name')) ?? [])
    : [];
}

function ignoreOf(object: BuiltObject | undefined): string | undefined {
  return textOf(at(object?.node, 'spec', 'ignore'));
}

function sameIdentity(a: Pick<ObjectReference, 'kind' | 'namespace' | 'name'>, b: SyncSource): boolean {
  return a.kind === b.kind && a.namespace === b.namespace && a.name === b.name;
}

/** Compares repository addresses without scheme, user, port, `.git` and trailing slash. */
function sameUrl(a: string | undefined, b: string): boolean {
  return a !== undefined && plainUrl(a) === plainUrl(b);
}

/** Host and first folder of an address: whose repository it is. */
function ownerOf(url: string | undefined): string | undefined {
  return url && plainUrl(url).split('/').slice(0, 2).join('/');
}

function plainUrl(url: string): string {
  return url
    .replace(/^[a-z+]+:\/\//i, '')
    .replace(/^[^@/]+@/, '')
    .replace(/:(\d+\/)?/, '/')
    .replace(/\/+$/, '')
    .replace(/\.git$/, '')
    .toLowerCase();
}
