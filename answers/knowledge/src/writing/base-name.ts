import type { Model } from '@hops/model';
import { nameOf } from '@hops/text';

/** What a repository is called by the URL that Flux syncs it from; `undefined` where no file tells one. */
export function repositoryName({ clusters }: Model): string | undefined {
  const largest = clusters.toSorted((one, other) => other.objects.length - one.objects.length);
  const urls = largest.flatMap(({ cluster }) => cluster.root.source.url ?? []);
  return urls
    .map((url) => nameOf(url.replace(/\/+$/, '')).replace(/\.git$/, ''))
    .find((name) => /^[\w.-]+$/.test(name));
}
