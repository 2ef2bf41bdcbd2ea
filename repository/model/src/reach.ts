import { directoryOf, type Span } from '@hops/text';
import type { Cluster } from '@hops/flux';

/** One way by which a build came to a file. */
export interface Reach {
  readonly cluster: string;
  /** `namespace/name` of the Kustomization whose build read it. */
  readonly kustomization: string;
  readonly as: string;
  /** The entry that names it. */
  readonly from: Span;
}

/** Which files the builds of all clusters read, and by which entries. */
export interface Reached {
  readonly files: ReadonlyMap<string, readonly Reach[]>;
  /**
   * The reached kustomization nearest above a file: the one that would list it. `undefined` for what lies outside of
   * Flux's folders. A kustomization's own file is listed by one above its folder.
   */
  kustomizationAbove(path: string): string | undefined;
}

const kustomizationName = /(^|\/)(kustomization\.ya?ml|Kustomization)$/;

/** Whether a path is one of the names that kustomize looks for. */
export function isKustomizationFile(path: string): boolean {
  return kustomizationName.test(path);
}

/** Collects what the builds of these clusters read. */
export function reachedFiles(clusters: readonly Cluster[]): Reached {
  const files = new Map<string, Reach[]>();
  for (const cluster of clusters) {
    for (const { spec, reads } of cluster.kustomizations) {
      const kustomization = `${spec.namespace}/${spec.name}`;
      for (const { path, as, from } of reads) {
        const reach = { cluster: cluster.name, kustomization, as, from };
        const list = files.get(path);
        if (list) list.push(reach);
        else files.set(path, [reach]);
      }
    }
  }
  const kustomizations = new Map(
    [...files.keys()].filter(isKustomizationFile).map((path) => [directoryOf(path), path]),
  );
  return { files, kustomizationAbove: (path) => above(path, kustomizations) };
}

function above(path: string, kustomizations: ReadonlyMap<string, string>): string | undefined {
  const own = directoryOf(path);
  let folder = isKustomizationFile(path) ? directoryOf(own) : own;
  while (!kustomizations.has(folder)) {
    if (folder === '') return undefined;
    folder = directoryOf(folder);
  }
  return kustomizations.get(folder);
}
