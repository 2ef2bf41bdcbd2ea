import type { Placing } from '@hops/model';
import type { KustomizationBuild, PlaceholderUse, UseStatus } from '@hops/flux';
import { spanOf } from '@hops/yaml';
import type { Effect } from './answer.ts';
import { ownerOf } from './comparison.ts';
import { fieldIndex } from './fields.ts';
import type { Hit } from './hit.ts';
import { sayObject } from './object-name.ts';

/** What becomes of one use. */
export interface Consequence {
  readonly effect: Effect;
  readonly message: string;
}

/** The build that uses are in, its cluster, and where its files' places are found. */
export interface UseSite {
  readonly build: KustomizationBuild;
  readonly cluster: string;
  readonly places: Placing;
}

/** The hits at some uses of placeholders in one build. */
export function useHits(
  uses: readonly PlaceholderUse[],
  { build, cluster, places }: UseSite,
  consequence: (use: PlaceholderUse) => Consequence,
): Hit[] {
  if (uses.length === 0) return [];
  const fieldAt = fieldIndex(build.objects);
  return uses.map((use) => {
    const field = fieldAt(spanOf(use.scalar));
    const { effect, message } = consequence(use);
    const impact = {
      ...places.place(use.span),
      cluster,
      kustomization: ownerOf(build),
      object: sayObject(field?.object.id ?? use.object),
      field: field?.path ?? '',
      message,
    };
    return { effect, impact };
  });
}

/** What becomes of a use whose definition goes, by its status in the repository without it. */
export function consequenceOf(status: UseStatus | undefined): Consequence {
  switch (status) {
    case 'undefined':
      return { effect: 'Flux stops', message: 'nothing defines it any more' };
    case 'open':
      return { effect: 'Flux stops', message: 'no key that files name defines it' };
    case 'default':
      return { effect: 'changes', message: 'its default is used' };
    case 'known':
    case 'unknown':
    case undefined:
      return { effect: 'Flux stops', message: 'its definition is generated: judged by the use alone' };
  }
}
