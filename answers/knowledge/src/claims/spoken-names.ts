import type { Model } from '@hops/model';
import { get, textOf as scalarText } from '@hops/yaml';

/**
 * What a repository names with a slash in it: `<namespace>/<name>`, `<Kind>/<name>` and `<area>/<app>` of its objects,
 * the groups with versions of its manifests, the images that it runs.
 */
export function spokenNames(
  { clusters, manifests }: Model,
  textOf: (path: string) => string | undefined,
): Set<string> {
  const objects = clusters.flatMap(({ objects: built }) =>
    built.flatMap(({ id }) => [`${id.namespace}/${id.name}`, `${id.kind}/${id.name}`]),
  );
  const versions = manifests.flatMap(({ documents }) =>
    documents.map((document) => scalarText(get(document, 'apiVersion')) ?? ''),
  );
  const images = manifests.flatMap(({ path }) =>
    Array.from(
      (textOf(path) ?? '').matchAll(/\b(?:image|repository): *["']?([\w./-]+)/g),
      ([, name]) => name!,
    ),
  );
  return new Set([...objects, ...versions, ...images]);
}
