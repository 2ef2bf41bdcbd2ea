import type { Repository } from '@hops/flux';
import { get, isMapping, textOf, type Mapping, type Node } from '@hops/yaml';

/** A YAML file and the Kubernetes manifests in it. */
export interface ManifestFile {
  readonly path: string;
  readonly documents: readonly Mapping[];
}

/** Every YAML file of the repository that holds manifests: mappings with `apiVersion` and `kind`. */
export function manifestFiles({ files, paths }: Repository): ManifestFile[] {
  return paths
    .filter((path) => /\.ya?ml$/.test(path))
    .flatMap((path) => {
      const file = files.yaml(path);
      const documents = file.ok ? file.documents.flatMap(({ root }) => (isManifest(root) ? [root] : [])) : [];
      return documents.length === 0 ? [] : [{ path, documents }];
    });
}

function isManifest(node: Node | undefined): node is Mapping {
  return (
    isMapping(node) &&
    textOf(get(node, 'apiVersion')) !== undefined &&
    textOf(get(node, 'kind')) !== undefined
  );
}
