import { buildRepository, type BuiltObject, type Cluster, type Repository } from '@hops/flux';
import { lineIndex, type Span } from '@hops/text';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';
import { at, textOf } from '@hops/yaml';

export type RepositoryFiles = Readonly<Record<string, string>>;

/** Builds a repository of these files. */
export function build(files: RepositoryFiles, path?: string): Repository {
  const snapshot = memorySnapshot(files);
  return buildRepository(snapshot, { path, excludes: (ignore) => sourceIgnore(snapshot, ignore) });
}

/** The only cluster of a repository. */
export function onlyCluster(repository: Repository): Cluster {
  const [cluster, ...others] = repository.clusters;
  if (cluster === undefined || others.length > 0) throw new Error(`${repository.clusters.length} clusters`);
  return cluster;
}

/** Every object that a cluster applies, as `Kind namespace/name`. */
export function namesOf(cluster: Cluster): string[] {
  return cluster.kustomizations
    .flatMap(({ objects }) => objects)
    .map(({ id }) => `${id.kind} ${id.namespace}/${id.name}`);
}

/** The object `Kind namespace/name`. */
export function objectOf(cluster: Cluster, wanted: string): BuiltObject {
  const found = cluster.kustomizations
    .flatMap(({ objects }) => objects)
    .find(({ id }) => `${id.kind} ${id.namespace}/${id.name}` === wanted);
  if (found === undefined) throw new Error(`no ${wanted} among ${namesOf(cluster).join(', ')}`);
  return found;
}

/** The text at a path of an object. */
export function valueAt(object: BuiltObject, ...path: (string | number)[]): string | undefined {
  return textOf(at(object.node, ...path));
}

/** `file:line` of a span. */
export function lineOf(files: RepositoryFiles, { file, start }: Span): string {
  return `${file}:${lineIndex(files[file] ?? '').positionAt(start).line}`;
}

/** A Flux Kustomization in flux-system, built from this repository; `more` are further lines of its spec. */
export function kustomization(name: string, path: string, more = ''): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: ${name}
  namespace: flux-system
spec:
  path: ${path}
  sourceRef:
    kind: GitRepository
    name: flux-system
${more}`;
}

/** A ConfigMap; `data` are its lines. */
export function configMap(name: string, data: string, namespace = 'flux-system'): string {
  return `apiVersion: v1
kind: ConfigMap
metadata:
  name: ${name}
  namespace: ${namespace}
data:
${data}`;
}

/** What `flux bootstrap --path clusters/home` leaves behind. */
export const sync: RepositoryFiles = {
  'clusters/home/flux-system/gotk-sync.yaml': `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata:
  name: flux-system
  namespace: flux-system
spec:
  url: ssh://git@example.com/me/home-ops.git
  ref:
    branch: main
---
${kustomization('flux-system', './clusters/home')}`,
};
