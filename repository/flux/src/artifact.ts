import { joinPath, type ListResult } from '@hops/text';
import type { YamlFiles } from '@hops/yaml';

/** Whether a source leaves a file of the repository out of its artifact. */
export type Excludes = (path: string) => boolean;

/** The files of the repository that a source's artifact holds: what it excludes is absent. */
export function artifactFiles(files: YamlFiles, excludes: Excludes): YamlFiles {
  const absent = { ok: false, reason: 'absent' } as const;
  return {
    read: (path) => (excludes(path) ? absent : files.read(path)),
    yaml: (path) => (excludes(path) ? absent : files.yaml(path)),
    list: (path) => included(path, files.list(path), excludes),
  };
}

function included(path: string, listing: ListResult, excludes: Excludes): ListResult {
  if (!listing.ok) return listing;
  return {
    ok: true,
    entries: listing.entries.filter(
      ({ name, kind }) => kind === 'directory' || !excludes(joinPath(path, name)),
    ),
  };
}
