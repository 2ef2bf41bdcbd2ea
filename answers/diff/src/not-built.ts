import type { KustomizationBuild } from '@hops/flux';
import type { NotBuilt } from './answer.ts';
import { ownerName, type Kustomizations } from './kustomizations.ts';

/** The Kustomizations of one cluster at both sides. */
export interface BothKustomizations {
  readonly before: Kustomizations;
  readonly after: Kustomizations;
}

/** The Kustomizations that were not built as a whole at a side, with the reason. */
export function notBuiltOf(cluster: string, { before, after }: BothKustomizations): NotBuilt[] {
  const owners = new Set([...before.keys(), ...after.keys()]);
  return [...owners].flatMap((owner): NotBuilt[] => {
    const [old, fresh] = [reasonOf(before.get(owner)), reasonOf(after.get(owner))];
    const reason = fresh ?? old;
    if (reason === undefined) return [];
    const side = fresh === undefined ? 'before' : 'after';
    return [{ cluster, owner: ownerName({ owner }), side: old && fresh ? 'both' : side, reason }];
  });
}

/**
 * Whether a side cannot tell if this Kustomization applies an object there: it was not built as a whole, or it is not
 * there because what applies it was not. `known` holds the Kustomizations of the side that has the object.
 */
export function isUncertain(owner: string, side: Kustomizations, known: Kustomizations): boolean {
  const build = side.get(owner);
  if (build) return reasonOf(build) !== undefined;
  const parent = known.get(owner)?.parent;
  return parent !== undefined && isUncertain(parent, side, known);
}

function reasonOf(build: KustomizationBuild | undefined): string | undefined {
  if (build === undefined) return undefined;
  const { state, complete } = build;
  if (state.kind === 'elsewhere') return state.reason;
  if (state.kind === 'failed') return 'it cannot be built (hops check says why)';
  return complete ? undefined : 'parts of it cannot be built (hops check says why)';
}
