/** Folder names that say nothing about which cluster it is. */
const generic = new Set([
  'apps',
  'base',
  'cluster',
  'clusters',
  'config',
  'deploy',
  'flux',
  'flux-root',
  'flux-system',
  'infrastructure',
  'k8s',
  'kube',
  'kubernetes',
  'main-cluster',
  'root',
  'setup',
  'sync',
]);

/**
 * Names clusters by what is special in the paths of their roots: `kubernetes/clusters/main` is `main`; a path that has
 * nothing special is `cluster`. Names are made unique by taking the whole path where two would be the same.
 */
export function nameClusters(paths: readonly string[]): string[] {
  const names = paths.map(
    (path) =>
      path
        .split('/')
        .filter((part) => part !== '' && !generic.has(part))
        .join('-') || 'cluster',
  );
  return names.map((name, index) =>
    names.indexOf(name) === names.lastIndexOf(name) ? name : paths[index]! || name,
  );
}
