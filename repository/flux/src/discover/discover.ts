import type { YamlFiles } from '@hops/yaml';
import { bootstrappedRoots } from './bootstrapped.ts';
import { fluxInstanceRoots } from './flux-instance.ts';
import { manifestsWith } from './manifests.ts';
import type { Root } from './root.ts';
import { selfApplyingRoots } from './self-applying.ts';
import { topFolders } from './top-folders.ts';

const words =
  /kind:\s*["']?(FluxInstance|Kustomization|HelmRelease|GitRepository|OCIRepository)\b|^instance:/m;

/**
 * Finds what may be the roots of clusters, in the order in which they are tried: Kustomizations that apply their own
 * folder, from the shallowest path down, then FluxInstances. One folder is one root; a FluxInstance's word on it counts
 * most. Where there is none of these, the folders of Kustomizations that nothing else builds.
 */
export function discoverRoots(paths: readonly string[], files: YamlFiles): Root[] {
  const manifests = manifestsWith(paths, files, words);
  const instances = distinct(fluxInstanceRoots(manifests));
  const declared = new Set(instances.map(({ path }) => path));
  const applied = distinct([...selfApplyingRoots(manifests), ...bootstrappedRoots(paths)]);
  const roots = [...byDepth(applied.filter(({ path }) => !declared.has(path))), ...instances];
  return roots.length > 0 ? roots : byDepth(topFolders(manifests));
}

/** The first root of each folder. */
function distinct(roots: readonly Root[]): Root[] {
  return [...new Map(roots.toReversed().map((root) => [root.path, root])).values()].toReversed();
}

function byDepth(roots: readonly Root[]): Root[] {
  return roots.toSorted((a, b) => depthOf(a.path) - depthOf(b.path));
}

function depthOf(path: string): number {
  return path === '' ? 0 : path.split('/').length;
}
