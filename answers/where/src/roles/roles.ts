import type { Inventory } from '@hops/inventory';
import type { Model } from '@hops/model';
import { beside } from './beside.ts';
import { configFiles } from './config-files.ts';
import { ownRoles } from './own-roles.ts';
import type { Role } from './role.ts';
import type { StatedObjects } from './stated-objects.ts';
import { settingsFiles } from './settings-files.ts';

/** Tells what a file is for, from its path, its text and its objects. */
export type RolesOf = (path: string, text: string, objects: StatedObjects) => ReadonlySet<Role>;

/** Learns the files' roles from a repository: from what Flux reads them as, and from what stands beside Flux. */
export function rolesOf(inventory: Inventory, model: Model): RolesOf {
  const known = new Map<string, Set<Role>>();
  const learnt: readonly (readonly [Role, readonly string[]])[] = [
    ...beside(inventory, model.repository.paths),
    ['settings', settingsFiles(model)],
    ['config', configFiles(model)],
    ['document', inventory.documents.map(({ path }) => path)],
    ['sync', model.clusters.flatMap(({ cluster }) => cluster.root.span?.file ?? [])],
  ];
  for (const [role, paths] of learnt)
    for (const path of paths) known.set(path, (known.get(path) ?? new Set<Role>()).add(role));
  return (path, text, objects) => new Set([...(known.get(path) ?? []), ...ownRoles(path, text, objects)]);
}
