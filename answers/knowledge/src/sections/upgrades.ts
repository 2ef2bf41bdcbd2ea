import type { BuiltObject } from '@hops/flux';
import type { Facts } from './facts.ts';
import { objectsOf, objectTable } from './object-table.ts';

/** What a controller upgrades the machines by: to which version, after which checks. */
export function upgrades(facts: Facts, most: number): string {
  return objectTable(upgradeObjects(facts), { most: Math.max(8, most) }, facts);
}

/** The objects that hold the version to which a controller upgrades Talos or Kubernetes. */
export function upgradeObjects(facts: Facts): BuiltObject[] {
  return objectsOf(
    facts,
    ({ id }) =>
      /^(?:Talos|Kubernetes)\w*Upgrade$/.test(id.kind) ||
      (id.kind === 'Plan' && id.group.startsWith('upgrade.')),
  );
}
