import type { BuiltObject } from '@hops/flux';
import type { Model } from '@hops/model';
import { grouped } from './grouped.ts';
import { fileOf, leavesOf, ownerOf, type Leaf } from './leaves.ts';

/** What the search for apps goes by, found once. */
export interface Survey {
  readonly model: Model;
  /** Those that several clusters apply are there once. */
  readonly leaves: readonly Leaf[];
  /** The objects that a file states, of all clusters. */
  readonly objectsIn: (file: string) => readonly BuiltObject[];
  /** Whether a Kustomization lists apps: it brings other Kustomizations, or the releases of several apps. */
  readonly listsApps: (kustomization: string) => boolean;
}

/** Looks over a model. */
export function surveyOf(model: Model): Survey {
  const all = leavesOf(model);
  const byPlace = new Map(all.map((leaf) => [`${leaf.build.spec.span.file} ${ownerOf(leaf.build)}`, leaf]));
  const byFile = grouped(
    model.clusters.flatMap(({ objects }) => objects),
    fileOf,
  );
  const ofApps = new Set(all.flatMap(({ build, isCollection }) => (isCollection ? [] : [ownerOf(build)])));
  return {
    model,
    leaves: [...byPlace.values()],
    objectsIn: (file) => byFile.get(file) ?? [],
    listsApps: (kustomization) => !ofApps.has(kustomization),
  };
}
