import type { Model } from '@hops/model';

/** What neither uses nor defines a placeholder: documents, their pins, pictures. */
const silent = /\.(?:sum|md|mdx|markdown|png|jpe?g|gif|svg|ico|webp|woff2?|ttf|lock)$/i;

/** A use of a placeholder; with a doubled dollar it is none. */
export const placeholderUse: RegExp = /(?<!\$)\$\{([A-Za-z_]\w*)(?:[-:=+?/#%^,][^}\n]*)?\}/g;

/** A key of a ConfigMap or a Secret, which defines a placeholder where a Kustomization substitutes from it. */
const definition = /^ {2,}([A-Z_][A-Z\d_]*):/gm;

/**
 * The placeholders that the clusters define or use, those that any file beside the documents uses, and those that a
 * ConfigMap or a Secret would define though nothing substitutes from it today.
 */
export function placeholderNames(
  { clusters, repository }: Model,
  textOf: (path: string) => string | undefined,
): Set<string> {
  const built = clusters.flatMap(({ placeholders }) => placeholders.map(({ name }) => name));
  const written = repository.paths
    .filter((path) => !silent.test(path))
    .flatMap((path) => namesIn(textOf(path) ?? ''));
  return new Set([...built, ...written]);
}

function namesIn(text: string): string[] {
  const isDefining = /^kind: (?:ConfigMap|Secret)\b/m.test(text);
  const defined = isDefining ? [...text.matchAll(definition)] : [];
  return Array.from([...text.matchAll(placeholderUse), ...defined], ([, name]) => name!);
}
