import type { Model } from '@hops/model';

/** Kinds that have an effect only where Flux builds them. */
const built: ReadonlySet<string> = new Set([
  'ConfigMap',
  'Deployment',
  'ExternalSecret',
  'GitRepository',
  'HelmRelease',
  'Kustomization',
  'OCIRepository',
  'PersistentVolumeClaim',
]);

/** How far a change of a file changes a cluster: less of what is put aside, of a template's source, of what nothing builds. */
export function effectOf(path: string, kinds: ReadonlySet<string>, { clusters, reached }: Model): number {
  if (/(^|\/)[._]?(archived?|deprecated|disabled|old|unused|attic)\//i.test(path)) return 0.7;
  if (clusters.length === 0) return 1;
  if (path.endsWith('.j2')) return 0.75;
  return [...kinds].some((kind) => built.has(kind)) && !reached.files.has(path) ? 0.85 : 1;
}
