import type { Model } from '@hops/model';

/** Where a text may use or define a placeholder; documents and pictures do not count. */
const silent = /\.(?:md|mdx|markdown|png|jpe?g|gif|svg|ico|webp|woff2?|ttf|lock)$/i;

/** A use of a placeholder; with a doubled dollar it is none. */
export const placeholderUse: RegExp = /(?<!\$)\$\{([A-Za-z_]\w*)(?:[-:=+?/#%^,][^}\n]*)?\}/g;

/** The placeholders that the clusters define or use, and those that any file beside the documents holds. */
export function placeholderNames(
  { clusters, repository }: Model,
  textOf: (path: string) => string | undefined,
): Set<string> {
  const built = clusters.flatMap(({ placeholders }) => placeholders.map(({ name }) => name));
  const written = repository.paths
    .filter((path) => !silent.test(path))
    .flatMap((path) => Array.from((textOf(path) ?? '').matchAll(placeholderUse), ([, name]) => name!));
  return new Set([...built, ...written]);
}
