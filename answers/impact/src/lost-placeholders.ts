import type { KustomizationBuild, PlaceholderUse } from '@hops/flux';
import { ownerOf, type Comparison } from './comparison.ts';
import type { Hit } from './hit.ts';
import { consequenceOf, useHits } from './use-hit.ts';

/** The uses of placeholders that were defined before and are not any more. */
export function lostPlaceholders({ clusters, placesAfter: places }: Comparison): Hit[] {
  return clusters.flatMap(({ name: cluster, before, after }) => {
    const builds = new Map(before.cluster.kustomizations.map((build) => [ownerOf(build), build]));
    return (after?.cluster.kustomizations ?? []).flatMap((build) =>
      useHits(lostUses(builds.get(ownerOf(build)), build), { build, cluster, places }, ({ name, status }) => {
        const { effect, message } = consequenceOf(status);
        return { effect, message: `\${${name}}: ${message}` };
      }),
    );
  });
}

function lostUses(before: KustomizationBuild | undefined, after: KustomizationBuild): PlaceholderUse[] {
  const isLost = (name: string) => before?.variables.entries.has(name) && !after.variables.entries.has(name);
  return after.uses.filter(({ name }) => isLost(name));
}
