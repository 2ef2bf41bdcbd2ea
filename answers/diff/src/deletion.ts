import { groups, type BuiltObject, type KustomizationBuild } from '@hops/flux';
import { at, textOf, type Node } from '@hops/yaml';
import type { BothKustomizations } from './not-built.ts';

const effects: Readonly<Record<string, string>> = {
  '/PersistentVolumeClaim': 'its volume goes with it, unless its reclaim policy retains it',
  'apps/StatefulSet': 'its pods stop',
  '/Namespace': 'everything in it is deleted',
  'apiextensions.k8s.io/CustomResourceDefinition': 'every object of its kind is deleted',
  [`${groups.kustomize}/Kustomization`]: 'everything it has applied is deleted',
  [`${groups.helm}/HelmRelease`]: 'its release is uninstalled',
};

/**
 * What else is lost when Flux deletes an object that is no longer applied; `undefined` where nothing is, or where Flux
 * leaves it: `prune: false` of its Kustomization, `prune: disabled` on it, a Kustomization that deletes nothing.
 * Rules: kustomize-controller's kustomization_controller.go, `prune`, `finalizerShouldDeleteResources`, `deleteObjects`.
 */
export function deletionEffect(
  { id, node, owner }: BuiltObject,
  builds: BothKustomizations,
): string | undefined {
  const effect = effects[`${id.group}/${id.kind}`];
  if (effect === undefined || isKept(node) || !isPruned(owner, builds)) return undefined;
  const isKustomization = id.group === groups.kustomize;
  return isKustomization && !deletesItsObjects(node) ? undefined : effect;
}

/** Whether what a Kustomization does not apply any more is deleted: by itself, or when it is deleted. */
function isPruned(owner: string, builds: BothKustomizations): boolean {
  const present = builds.after.get(owner);
  if (present) return prunes(present.spec.node);
  const gone = builds.before.get(owner);
  return gone !== undefined && deletesItsObjects(gone.spec.node) && isDeleted(gone, builds);
}

function isDeleted({ parent, spec }: KustomizationBuild, builds: BothKustomizations): boolean {
  return parent !== undefined && !isKept(spec.node) && isPruned(parent, builds);
}

/** Whether deleting a Kustomization deletes what it has applied: not while it is suspended. */
function deletesItsObjects(kustomization: Node): boolean {
  if (textOf(at(kustomization, 'spec', 'suspend')) === 'true') return false;
  const policy = textOf(at(kustomization, 'spec', 'deletionPolicy')) ?? 'MirrorPrune';
  return policy === 'MirrorPrune' ? prunes(kustomization) : policy !== 'Orphan';
}

function prunes(kustomization: Node): boolean {
  return textOf(at(kustomization, 'spec', 'prune')) === 'true';
}

/** `prune` or `reconcile` of kustomize-controller, `disabled` as a label or an annotation. */
function isKept(node: Node): boolean {
  return ['labels', 'annotations'].some((field) =>
    ['prune', 'reconcile'].some((switched) => {
      const value = textOf(at(node, 'metadata', field, `${groups.kustomize}/${switched}`));
      return value?.toLowerCase() === 'disabled';
    }),
  );
}
