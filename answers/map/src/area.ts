import { isWithin } from '@hops/text';

/**
 * The area of a file: the first folder below the one that its parent builds (`kubernetes/apps/media/plex/ks.yaml`
 * below `kubernetes/apps` is in `media`). `undefined` where the file lies elsewhere or directly in that folder.
 */
export function areaOf(file: string, parentDirectory: string): string | undefined {
  if (!isWithin(file, parentDirectory)) return undefined;
  const relative = parentDirectory === '' ? file : file.slice(parentDirectory.length + 1);
  const [first, ...rest] = relative.split('/');
  return rest.length === 0 ? undefined : first;
}
