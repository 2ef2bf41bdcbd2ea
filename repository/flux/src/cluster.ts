import type { YamlFiles } from '@hops/yaml';
import { fluxInstanceRoots } from './discover/flux-instance.ts';
import type { Root } from './discover/root.ts';
import { groups } from './kinds.ts';
import {
  buildOne,
  notBuilt,
  tooDeep,
  type BuildInput,
  type KustomizationBuild,
} from './kustomization/build.ts';
import { readKustomization, type KustomizationSpec } from './kustomization/spec.ts';
import { objectIndex, type BuiltObject, type ObjectIndex } from './objects.ts';
import { artifactFolders } from './source/artifact-generator.ts';
import { resolveSource, type SourceResolution, type SyncSource } from './source/resolve.ts';
import { subtreeFiles } from './source/subtree.ts';
import { loadVariables } from './substitution/variables.ts';

/** One cluster: everything that Flux applies from its root downwards. */
export interface Cluster {
  readonly name: string;
  readonly root: Root;
  /** Parents before their children. */
  readonly kustomizations: readonly KustomizationBuild[];
  readonly objects: ObjectIndex;
  /** Folders that reach the cluster through artifacts that are not built here. */
  readonly artifactFolders: readonly string[];
}

/** The files of the repository as a source hands them to Flux: what `ignore` (or .sourceignore) excludes is absent. */
export type ArtifactFiles = (ignore: string | undefined) => YamlFiles;

interface Pending {
  readonly spec: KustomizationSpec;
  readonly parent: string | undefined;
  /** How many Kustomizations led to it. */
  readonly depth: number;
}

/** A Kustomization that makes another one of itself would go on for ever; real ones are nested four deep at most. */
const deepest = 32;

/** A cluster while it is built. */
interface Building {
  readonly artifact: ArtifactFiles;
  readonly index: ObjectIndex;
  /** What its roots are synced from. */
  readonly syncs: [SyncSource, ...SyncSource[]];
  /** `namespace/name` of every Kustomization that was met. */
  readonly seen: Set<string>;
  readonly queue: Pending[];
}

/**
 * Builds a cluster from its root. A child Kustomization is read from what its parent's build made of it. One that
 * substitutes from an object, or is built from a source, waits until a build has made that object; where none does, it
 * is built without.
 */
export function buildCluster(root: Root, artifact: ArtifactFiles): Cluster {
  const first = readKustomization(root.kustomization);
  const building: Building = {
    artifact,
    index: objectIndex(),
    syncs: [root.source],
    seen: new Set([keyOf(first)]),
    queue: [{ spec: first, parent: undefined, depth: 0 }],
  };
  const kustomizations: KustomizationBuild[] = [];
  for (let pending = takeNext(building); pending; pending = takeNext(building)) {
    const build = buildPending(pending, building);
    kustomizations.push(build);
    building.index.add(build.objects);
    addChildren(build, pending.depth + 1, building);
  }
  const { index } = building;
  return { name: root.path, root, kustomizations, objects: index, artifactFolders: artifactFolders(index) };
}

/** Takes the first Kustomization that has all it waits for, or the first of all where none has. */
function takeNext(building: Building): Pending | undefined {
  const ready = building.queue.findIndex(({ spec }) => isReady(spec, building));
  return building.queue.splice(Math.max(0, ready), 1)[0];
}

function isReady(spec: KustomizationSpec, { syncs, index }: Building): boolean {
  const source = spec.sourceRef && resolveSource(spec.sourceRef, syncs, index);
  return source?.kind !== 'missing' && loadVariables(spec, index).missing.length === 0;
}

function buildPending(pending: Pending, { syncs, index, artifact }: Building): KustomizationBuild {
  const { spec, parent, depth } = pending;
  const input = { spec, parent, variables: loadVariables(spec, index) };
  if (depth > deepest) return tooDeep(input);
  if (spec.sourceRef === undefined) return notBuilt(input, { kind: 'failed' });
  const source = resolveSource(spec.sourceRef, syncs, index);
  switch (source.kind) {
    case 'repository':
      return buildOne({ ...input, ...artifactOf(source, artifact) });
    case 'elsewhere':
      return notBuilt(input, source);
    case 'missing':
      return notBuilt(input, { kind: 'failed' });
  }
}

/** What a source hands to Flux: the repository's files, or those of a part of it. */
function artifactOf(
  { ignore, subtree }: Extract<SourceResolution, { kind: 'repository' }>,
  artifact: ArtifactFiles,
): Pick<BuildInput, 'files' | 'root'> {
  const files = artifact(ignore);
  if (subtree === undefined) return { files, root: '' };
  return { files: subtreeFiles(files, subtree), root: subtree.root };
}

/** Queues the Kustomizations that a build brings: its own objects, and the sync of a FluxInstance among them. */
function addChildren(build: KustomizationBuild, depth: number, { syncs, seen, queue }: Building): void {
  const instances = fluxInstanceRoots(build.objects);
  const nodes = build.objects.filter(isKustomization).map(({ node }) => node);
  for (const node of [...nodes, ...instances.map(({ kustomization }) => kustomization)]) {
    const spec = readKustomization(node);
    if (seen.has(keyOf(spec))) continue;
    seen.add(keyOf(spec));
    queue.push({ spec, parent: keyOf(build.spec), depth });
  }
  syncs.push(...instances.map(({ source }) => source));
}

function isKustomization(object: BuiltObject): boolean {
  return object.id.group === groups.kustomize && object.id.kind === 'Kustomization';
}

function keyOf(spec: KustomizationSpec): string {
  return `${spec.namespace}/${spec.name}`;
}
