import { isKustomizationFile, type Model } from '@hops/model';
import { isWithin, type Span } from '@hops/text';
import { get } from '@hops/yaml';
import type { Survey } from './survey.ts';

/** The files in these folders, and these files, that a build reads; sorted. */
export function reachedWithin(
  { reached }: Model,
  folders: readonly string[],
  files: readonly string[],
): string[] {
  const own = [...reached.files.keys()].filter((path) => folders.some((folder) => isWithin(path, folder)));
  return [...new Set([...own, ...files])].toSorted();
}

/**
 * The entries of kustomizations elsewhere that lead to these files. Another app that builds on them lists
 * them for itself, which does not count.
 */
export function entriesTo(files: readonly string[], { model: { reached }, listsApps }: Survey): Span[] {
  const own = new Set(files);
  const entries = new Map<string, Span>();
  for (const { as, from, kustomization } of files.flatMap((file) => reached.files.get(file) ?? [])) {
    const isEntry = (as === 'resource' || as === 'kustomization') && isKustomizationFile(from.file);
    if (isEntry && !own.has(from.file) && listsApps(kustomization))
      entries.set(`${from.file}:${from.start}`, from);
  }
  return [...entries.values()];
}

/** Whether SOPS has encrypted a file: its MAC covers the names, so that no copy of it can be read. */
export function isEncrypted(path: string, { repository }: Model): boolean {
  const file = repository.files.yaml(path);
  if (!file.ok) return /\.sops\./.test(path);
  return (
    file.documents.some(({ root }) => get(get(root, 'sops'), 'mac') !== undefined) || /\.sops\./.test(path)
  );
}
