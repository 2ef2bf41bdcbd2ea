import type { Inventory } from '@hops/inventory';
import type { Role } from './role.ts';

/** What stands beside Flux: each role with its files. */
export function beside(
  { talos, tasks, workflows, renovate, scripts, bootstrap, dashboards }: Inventory,
  paths: readonly string[],
): (readonly [Role, readonly string[]])[] {
  return [
    ['talos', pathsOf(talos.files)],
    ['node', talos.nodes.map(({ file }) => file)],
    ['task', [...tasks.map(({ span }) => span.file), ...paths.filter(isTaskFile)]],
    ['workflow', pathsOf(workflows)],
    ['renovate', pathsOf(renovate)],
    ['script', pathsOf(scripts)],
    ['bootstrap', pathsOf(bootstrap)],
    ['dashboard', pathsOf(dashboards)],
  ];
}

function pathsOf(files: readonly { readonly path: string }[]): string[] {
  return files.map(({ path }) => path);
}

/** Tasks and what they read; those that no root here includes too. */
function isTaskFile(path: string): boolean {
  return /(^|\/)(\.?justfile|[\w.-]+\.just|taskfile[\w.-]*\.ya?ml)$|(^|\/)\.?taskfiles\//i.test(path);
}
