import { fileSource, type Span } from '@hops/text';
import { makeScalar } from '@hops/yaml';
import { syncKustomization } from './flux-instance.ts';
import type { Root } from './root.ts';

/** The root that a folder is, as if a `flux-system` sync named it; `span` is what says that it is one. */
export function folderRoot(path: string, declaredBy: Root['declaredBy'], span?: Span): Root {
  const from = span ?? fileSource(path, '').span(0, 0);
  const node = makeScalar(path, { step: 'generated', span: from, previous: undefined });
  const name = 'flux-system';
  return {
    declaredBy,
    span,
    path,
    kustomization: syncKustomization({ kind: 'GitRepository', name, namespace: name, path: node }),
    source: {
      kind: 'GitRepository',
      name,
      namespace: name,
      url: undefined,
      revision: undefined,
      ignore: undefined,
    },
  };
}
