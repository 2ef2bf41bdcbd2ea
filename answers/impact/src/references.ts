import { keyOf } from '@hops/flux';
import type { Placing, Reference, ReferenceKind } from '@hops/model';
import type { Effect } from './answer.ts';
import type { Comparison } from './comparison.ts';
import { fieldIndex } from './fields.ts';
import type { Hit } from './hit.ts';
import { sayObject } from './object-name.ts';

/** The references that lead to nothing after, and did not before: those of objects that only then are applied too. */
export function lostReferences({ clusters, placesAfter }: Comparison): Hit[] {
  return clusters.flatMap(({ name, before, after }) => {
    const known = new Set(before.references.filter(isLost).map(keyOfReference));
    const lost = (after?.references ?? []).filter((each) => isLost(each) && !known.has(keyOfReference(each)));
    return lost.map((each) => referenceHit(each, name, placesAfter));
  });
}

/** The hit at a reference whose object goes. */
export function referenceHit(
  { kind, from, to, span, resolution }: Reference,
  cluster: string,
  places: Placing,
): Hit {
  const doubt = resolution.kind === 'unknown' ? `, unless ${resolution.reason}` : '';
  const effect: Effect = needed.has(kind) ? 'lacks what it reads' : 'Flux stops';
  const impact = {
    ...places.place(span),
    cluster,
    kustomization: from.owner,
    object: sayObject(from.id),
    field: fieldIndex([from])(span)?.path ?? '',
    message: `${verbs[kind]} ${sayObject(to)}${doubt}`,
  };
  return { effect, impact };
}

/** What a pod or a controller reads by these, it cannot start without. */
const needed: ReadonlySet<ReferenceKind> = new Set(['mounts claim', 'reads key', 'reads all keys']);

const verbs: Readonly<Record<ReferenceKind, string>> = {
  'depends on': 'waits for',
  source: 'is built from',
  chart: 'takes its chart from',
  'substitutes from': 'substitutes from',
  'values from': 'takes values from',
  'mounts claim': 'mounts',
  'reads key': 'reads a key of',
  'reads all keys': 'reads all keys of',
};

/** Whether it leads to nothing, or to what may be nothing; one that holds a placeholder is told by the placeholder. */
function isLost({ resolution, optional, to }: Reference): boolean {
  return resolution.kind !== 'found' && !optional && !to.name.includes('${');
}

function keyOfReference({ kind, from, to, key = '' }: Reference): string {
  return `${kind} ${keyOf(from.id)} ${keyOf(to)} ${key}`;
}
