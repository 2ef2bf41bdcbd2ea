import { findProvider, keyOf } from '@hops/flux';
import type { ClusterModel } from '@hops/model';
import { block } from './edits.ts';
import type { PlaceholderRename } from './placeholder-use.ts';
import { together, type Found } from './renaming.ts';

/** Who reads the key that defines a placeholder beside Flux: another name for it, and they find nothing. */
export function readersOfKey({ model, places, name }: PlaceholderRename): Found {
  return together(
    model.clusters.flatMap((cluster) => {
      const providers = providersOf(cluster, name);
      const reads = cluster.references.filter(({ to }) => providers.has(keyOf(to)));
      return reads.map(({ kind, key, span, from, to }): Partial<Found> => {
        const reader = `${from.id.kind} ${from.id.namespace}/${from.id.name}`;
        if (kind === 'reads key' && key === name) {
          const message = `${reader} reads the key ${name} of ${to.kind} ${to.name} too. Give it a key of its own first.`;
          return { blocked: [block('rename-read-by-key', span, message)] };
        }
        if (kind !== 'reads all keys') return {};
        const text = `${reader} reads every key of ${to.kind} ${to.name}: what it called ${name} has the new name there too. See whether it asks for it.`;
        return { steps: [{ kind: 'do', text, place: places.place(span) }] };
      });
    }),
  );
}

/** The ConfigMaps and Secrets of Flux's substitution that hold the key. */
function providersOf({ cluster }: ClusterModel, name: string): Set<string> {
  return new Set(
    cluster.kustomizations.flatMap(({ spec }) =>
      spec.substituteFrom.flatMap((reference) => {
        const key = { ...reference, namespace: spec.namespace };
        const provider = findProvider(key, cluster.objects);
        const holds = provider?.keys.some((each) => each.name === name) ?? false;
        return holds ? [keyOf({ ...key, group: '' })] : [];
      }),
    ),
  );
}
