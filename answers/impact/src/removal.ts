import type { Comparison } from './comparison.ts';
import { failures } from './failures.ts';
import type { Hit } from './hit.ts';
import { lostPlaceholders } from './lost-placeholders.ts';
import { changedObjects } from './objects.ts';
import { lostReferences } from './references.ts';

/**
 * Everything that is hit by what the second model lacks. A Kustomization that loses placeholders is told by them, not by
 * each object that would hold them unreplaced.
 */
export function removalHits(comparison: Comparison): Hit[] {
  const lost = lostPlaceholders(comparison);
  const told = new Set(lost.map(ownerOfHit));
  const objects = changedObjects(comparison).filter(
    (hit) => hit.effect !== 'changes' || !told.has(ownerOfHit(hit)),
  );
  return [...failures(comparison), ...lostReferences(comparison), ...lost, ...objects];
}

function ownerOfHit({ impact: { cluster, kustomization } }: Hit): string {
  return `${cluster} ${kustomization}`;
}
