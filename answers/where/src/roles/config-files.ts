import type { Model } from '@hops/model';
import { directoryOf, resolvePath } from '@hops/text';
import { get, itemsOf, textOf, type Mapping } from '@hops/yaml';

/** The files that kustomizations make ConfigMaps of: the apps' own configurations. */
export function configFiles({ manifests }: Model): string[] {
  return manifests.flatMap(({ path, documents }) =>
    documents
      .flatMap((document) => generatedFrom(document))
      .flatMap((entry) => resolvePath(directoryOf(path), entry) ?? []),
  );
}

/** The paths of `configMapGenerator[].files`, whose entries may begin with a key. */
function generatedFrom(document: Mapping): string[] {
  return itemsOf(get(document, 'configMapGenerator')).flatMap((generator) =>
    itemsOf(get(generator, 'files')).flatMap((entry) => textOf(entry)?.replace(/^[^=]*=/, '') ?? []),
  );
}
