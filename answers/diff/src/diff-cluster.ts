import type { BuiltObject } from '@hops/flux';
import type { ClusterModel } from '@hops/model';
import type { Mapping } from '@hops/yaml';
import type { DiffAnswer, ObjectChange, Risk, Side } from './answer.ts';
import { compareNodes } from './compare.ts';
import { deletionEffect } from './deletion.ts';
import { fieldChange, type BothFiles } from './field-changes.ts';
import { comparedNode } from './final-values.ts';
import { kustomizationsOf, ownerName } from './kustomizations.ts';
import { isUncertain, notBuiltOf, type BothKustomizations } from './not-built.ts';
import { objectName, objectPlace } from './object-place.ts';
import { pairObjects, type ObjectPair } from './objects.ts';
import { versionChange } from './version-risk.ts';

/** One cluster at both sides; it may be there at one only. */
export interface ClusterPair {
  readonly name: string;
  readonly before: ClusterModel | undefined;
  readonly after: ClusterModel | undefined;
}

/** What differs in one cluster. */
export type ClusterDiff = Pick<DiffAnswer, 'risks' | 'changes' | 'notBuilt'>;

interface Comparison {
  readonly cluster: string;
  readonly builds: BothKustomizations;
  readonly files: BothFiles;
  readonly node: Readonly<Record<Side, (object: BuiltObject) => Mapping>>;
}

/** Compares what the Kustomizations of one cluster apply at both sides. */
export function diffCluster({ name, before, after }: ClusterPair, files: BothFiles): ClusterDiff {
  const builds = { before: kustomizationsOf(before), after: kustomizationsOf(after) };
  const node = { before: comparedNode(before), after: comparedNode(after) };
  const comparison: Comparison = { cluster: name, builds, files, node };
  const found = pairObjects(before?.objects ?? [], after?.objects ?? []).map((pair) =>
    diffPair(pair, comparison),
  );
  return {
    risks: found.flatMap(({ risks }) => risks),
    changes: found.flatMap(({ changes }) => changes),
    notBuilt: notBuiltOf(name, builds),
  };
}

type PairDiff = Pick<DiffAnswer, 'risks' | 'changes'>;

const same: PairDiff = { risks: [], changes: [] };

function diffPair({ before, after }: ObjectPair, comparison: Comparison): PairDiff {
  if (before === undefined) return addedObject(after, comparison);
  return after === undefined ? removedObject(before, comparison) : diffObject(before, after, comparison);
}

function addedObject(added: BuiltObject, { cluster, builds, files }: Comparison): PairDiff {
  if (isUncertain(added.owner, builds.before, builds.after)) return same;
  const after = objectPlace(added, files.after);
  const object = objectName(cluster, added);
  return { risks: [], changes: [{ change: 'added', object, owner: ownerName(added), after }] };
}

function removedObject(removed: BuiltObject, { cluster, builds, files }: Comparison): PairDiff {
  if (isUncertain(removed.owner, builds.after, builds.before)) return same;
  const [object, owner] = [objectName(cluster, removed), ownerName(removed)];
  const before = objectPlace(removed, files.before);
  const effect = deletionEffect(removed, builds);
  const risks: Risk[] = effect === undefined ? [] : [{ risk: 'deleted', object, owner, effect, ...before }];
  return { risks, changes: [{ change: 'removed', object, owner, before }] };
}

function diffObject(before: BuiltObject, after: BuiltObject, comparison: Comparison): PairDiff {
  const { cluster, files, node } = comparison;
  const differences = compareNodes(node.before(before), node.after(after));
  const isMoved = before.owner !== after.owner;
  if (differences.length === 0 && !isMoved) return same;
  const [object, owner] = [objectName(cluster, after), ownerName(after)];
  const fields = differences.map((difference) => fieldChange(object, difference, files));
  const change: ObjectChange = {
    change: 'changed',
    object,
    owner,
    ...(isMoved && { previousOwner: ownerName(before) }),
    before: objectPlace(before, files.before),
    after: objectPlace(after, files.after),
    fields,
  };
  const risks = fields.flatMap((field, index): Risk[] => {
    const version = versionChange(object, differences[index]!, field);
    return version ? [{ risk: 'version', object, owner, ...version }] : [];
  });
  return { risks, changes: [change] };
}
