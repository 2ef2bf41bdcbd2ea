import { findProvider, groups, isKind } from '@hops/flux';
import type { Span } from '@hops/text';
import { at, entriesOf, keyText, resolve, spanOf } from '@hops/yaml';
import type { PlaceholderRename } from './placeholder-use.ts';

/** The keys that define a placeholder where another definition wins: they win once that has another name. */
export function hiddenDefinitions({ model, name }: PlaceholderRename): Span[] {
  const provided = model.clusters.flatMap(({ cluster }) =>
    cluster.kustomizations.flatMap(({ spec }) =>
      spec.substituteFrom.flatMap((reference) => {
        const provider = findProvider({ ...reference, namespace: spec.namespace }, cluster.objects);
        return provider?.keys.flatMap((key) => (key.name === name ? key.span : [])) ?? [];
      }),
    ),
  );
  const written = model.manifests
    .flatMap(({ documents }) => documents)
    .filter((document) => isKind(document, groups.kustomize, 'Kustomization'))
    .flatMap((document) => entriesOf(at(document, 'spec', 'postBuild', 'substitute')))
    .flatMap((entry) => (keyText(entry) === name ? spanOf(resolve(entry.key)) : []));
  return [...provided, ...written];
}
