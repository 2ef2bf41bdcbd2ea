import { directoryOf, isWithin, nameOf, resolvePath } from '@hops/text';
import { at, textOf } from '@hops/yaml';
import { readKustomization } from '../kustomization/spec.ts';
import { groups, isKind } from '../kinds.ts';
import type { SyncSource } from '../source/resolve.ts';
import type { Manifest } from './manifests.ts';
import type { Root } from './root.ts';

/**
 * The Kustomizations that build the folder they lie in, as `flux bootstrap` writes them (`gotk-sync.yaml`). The source
 * beside one is the repository.
 */
export function selfApplyingRoots(manifests: readonly Manifest[]): Root[] {
  return manifests.flatMap((manifest) => {
    if (!isKind(manifest.node, groups.kustomize, 'Kustomization')) return [];
    const spec = readKustomization(manifest.node);
    const path = spec.path && resolvePath('', spec.path.text);
    const { sourceRef } = spec;
    if (path === undefined || sourceRef?.kind !== 'GitRepository') return [];
    if (!appliesItself(manifest.file, path)) return [];
    const source = manifests.find((other) => isBeside(other, manifest) && isSource(other.node, sourceRef));
    if (source === undefined) return [];
    return [
      {
        declaredBy: 'Kustomization' as const,
        span: spec.span,
        path,
        kustomization: manifest.node,
        source: syncSource(sourceRef, source),
      },
    ];
  });
}

/** A path that is the whole repository is believed of `flux bootstrap`'s own folder only: it is also the default. */
function appliesItself(file: string, path: string): boolean {
  const folder = directoryOf(file);
  return isWithin(folder, path) && (path !== '' || nameOf(folder) === 'flux-system');
}

function isBeside(a: Manifest, b: Manifest): boolean {
  return directoryOf(a.file) === directoryOf(b.file);
}

function isSource(node: Manifest['node'], reference: { kind: string; name: string }): boolean {
  return (
    isKind(node, groups.source, reference.kind) && textOf(at(node, 'metadata', 'name')) === reference.name
  );
}

function syncSource(reference: SyncIdentity, source: Manifest): SyncSource {
  const { kind, namespace, name } = reference;
  const branch = textOf(at(source.node, 'spec', 'ref', 'branch'));
  return {
    kind,
    namespace,
    name,
    url: textOf(at(source.node, 'spec', 'url')),
    revision: branch === undefined ? undefined : `branch/${branch}`,
    ignore: textOf(at(source.node, 'spec', 'ignore')),
  };
}

type SyncIdentity = Pick<SyncSource, 'kind' | 'namespace' | 'name'>;
