import type { Files, Finding } from '@hops/text';
import { yamlFiles, type YamlFiles } from '@hops/yaml';
import type { FluxCode } from './codes.ts';
import { groups } from './kinds.ts';
import { artifactFiles, type Excludes } from './artifact.ts';
import { buildCluster, type ArtifactFiles, type Cluster } from './cluster.ts';
import { nameClusters } from './discover/cluster-name.ts';
import { discoverRoots } from './discover/discover.ts';
import type { Root } from './discover/root.ts';
import { folderRoot } from './discover/folder-root.ts';

/** A repository built as its clusters would build it. */
export interface Repository {
  /** Every file, sorted. */
  readonly paths: readonly string[];
  readonly files: YamlFiles;
  readonly clusters: readonly Cluster[];
  /** What is wrong with the repository as a whole. */
  readonly findings: readonly Finding<FluxCode>[];
}

/** What to build. */
export interface RepositoryOptions {
  /** A folder to start from, instead of what the repository declares. */
  readonly path?: string | undefined;
  /** What a source with this `spec.ignore` leaves out, given .sourceignore and Flux's defaults. */
  readonly excludes: (ignore: string | undefined) => Excludes;
}

/** Finds the roots of a repository and builds every cluster. */
export function buildRepository(
  snapshot: Files & { readonly paths: readonly string[] },
  options: RepositoryOptions,
): Repository {
  const files = yamlFiles(snapshot);
  const { paths } = snapshot;
  const roots = options.path === undefined ? discoverRoots(paths, files) : [folderRoot(options.path, 'path')];
  const clusters = buildClusters(roots, artifacts(files, options.excludes));
  return { paths, files, clusters, findings: roots.length === 0 ? [noRoot(paths)] : [] };
}

/** Says what was looked for; a repository of templates has its Flux only after they are rendered. */
function noRoot(paths: readonly string[]): Finding<FluxCode> {
  const template = paths.find((path) => /\.(j2|jinja2?|tmpl|gotmpl)$/.test(path));
  const advice =
    template === undefined ? 'Name the folder with --path.' : 'It holds templates: render them first.';
  return {
    code: 'flux-no-root',
    severity: template === undefined ? 'error' : 'info',
    message: `Nothing here tells Flux what to build: no FluxInstance (as an object, in a HelmRelease's values.instance, or in a values file), no gotk-sync.yaml, no Kustomization of ${groups.kustomize}. ${advice}`,
    span: { file: template ?? '.', start: 0, end: 0 },
    related: [],
  };
}

/** Builds the roots in turn; one that an earlier cluster has applied as its child is no root. */
function buildClusters(roots: readonly Root[], artifact: ArtifactFiles): Cluster[] {
  const applied = new Set<string>();
  const clusters: Cluster[] = [];
  for (const root of roots) {
    if (applied.has(root.path)) continue;
    const cluster = buildCluster(root, artifact);
    clusters.push(cluster);
    for (const { directory } of cluster.kustomizations) if (directory !== undefined) applied.add(directory);
  }
  const names = nameClusters(clusters.map(({ root }) => root.path));
  return clusters.map((cluster, index) => ({ ...cluster, name: names[index]! }));
}

function artifacts(files: YamlFiles, excludes: RepositoryOptions['excludes']): ArtifactFiles {
  const known = new Map<string | undefined, YamlFiles>();
  return (ignore) => {
    const present = known.get(ignore) ?? artifactFiles(files, excludes(ignore));
    known.set(ignore, present);
    return present;
  };
}
