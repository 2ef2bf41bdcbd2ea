import type { Repository } from '@hops/flux';
import { projectFiles } from '@hops/makejinja';
import { isWithin, nameOf } from '@hops/text';
import { decodeYaml, type YamlFile } from '@hops/yaml';

/** A repository as the inventory reads it. */
export interface Reading {
  readonly paths: readonly string[];
  /** A file's text; empty where it has none. */
  readonly textOf: (path: string) => string;
  readonly yamlOf: (path: string) => YamlFile;
  /** Whether a Kustomization builds the folder that holds the path. */
  readonly isApplied: (path: string) => boolean;
  /** What makejinja writes for a file of its inputs, by the file's path. */
  readonly rendered: ReadonlyMap<string, string>;
  /** The files with makejinja's data. */
  readonly data: ReadonlySet<string>;
}

/** Reads each file at most once. */
export function readingOf({ paths, files, clusters }: Repository): Reading {
  const texts = new Map<string, string>();
  const read = (path: string): string => {
    const result = files.read(path);
    return result.ok ? (decodeYaml(result.bytes) ?? '') : '';
  };
  const applied = appliedFolders(clusters);
  const projects = paths
    .filter((path) => nameOf(path) === 'makejinja.toml')
    .map((path) => projectFiles(files, path));
  return {
    paths,
    textOf(path) {
      const text = texts.get(path) ?? read(path);
      texts.set(path, text);
      return text;
    },
    yamlOf: (path) => files.yaml(path),
    isApplied: (path) => applied.some((directory) => isWithin(path, directory)),
    rendered: new Map(projects.flatMap(({ outputs }) => [...outputs])),
    data: new Set(projects.flatMap(({ data }) => data)),
  };
}

/** A Kustomization of the whole repository says nothing of its folders. */
function appliedFolders(clusters: Repository['clusters']): string[] {
  const directories = clusters.flatMap(({ kustomizations }) =>
    kustomizations.map(({ directory }) => directory ?? ''),
  );
  return [...new Set(directories)].filter((directory) => directory !== '');
}

/** Whether a folder on the way to a file is hidden. */
export function isHidden(path: string): boolean {
  return /(^|\/)\.[^/]+\//.test(path);
}
