import { joinPath, type Files } from '@hops/text';

const kustomizationNames = new Set(['kustomization.yaml', 'kustomization.yml', 'Kustomization']);

/**
 * What Flux lists as resources where a Kustomization's path holds no kustomization.yaml: every `.yaml` and `.yml`
 * below it in walking order; a directory that has a kustomization of its own is one entry.
 * Rule: fluxcd/pkg/kustomize, `scanManifests`. Returns paths relative to `directory`, each with a leading `./`.
 */
export function scanManifests(files: Files, directory: string): string[] {
  return scan(files, directory, '.');
}

function scan(files: Files, directory: string, relative: string): string[] {
  const listing = files.list(directory);
  if (!listing.ok) return [];
  return listing.entries.flatMap((entry) => {
    const path = joinPath(directory, entry.name);
    const name = `${relative}/${entry.name}`;
    if (entry.kind === 'file') return /\.ya?ml$/.test(entry.name) ? [name] : [];
    return holdsKustomization(files, path) ? [name] : scan(files, path, name);
  });
}

function holdsKustomization(files: Files, directory: string): boolean {
  const listing = files.list(directory);
  return (
    listing.ok && listing.entries.some((entry) => entry.kind === 'file' && kustomizationNames.has(entry.name))
  );
}
