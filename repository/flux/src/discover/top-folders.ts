import { directoryOf, isWithin, resolvePath } from '@hops/text';
import { groups, isKind } from '../kinds.ts';
import { readKustomization } from '../kustomization/spec.ts';
import { folderRoot } from './folder-root.ts';
import type { Manifest } from './manifests.ts';
import type { Root } from './root.ts';

/**
 * Where nothing declares a root: the folders of Kustomizations that no other Kustomization's path holds. Somebody
 * applies those by hand.
 */
export function topFolders(manifests: readonly Manifest[]): Root[] {
  const kustomizations = manifests
    .filter(({ node }) => isKind(node, groups.kustomize, 'Kustomization'))
    .map(({ file, node }) => ({ file, spec: readKustomization(node) }));
  const built = kustomizations.flatMap(({ spec }) => resolvePath('', spec.path?.text ?? '') || []);
  const tops = kustomizations.filter(({ file }) => !built.some((path) => isWithin(file, path)));
  const folders = new Map(tops.map(({ file, spec }) => [directoryOf(file), spec.span]));
  return [...folders].map(([folder, span]) => folderRoot(folder, 'Kustomization', span));
}
