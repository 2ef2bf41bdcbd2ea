import { groups, isKind, type BuiltObject } from '@hops/flux';
import type { Placing, Reference } from '@hops/model';
import { restartOf } from './restart.ts';
import type { Reader } from './secrets.ts';

/** Who reads a Secret, in the order in which the references are given; each place and key once. */
export function readersOf(references: readonly Reference[], placeOf: Placing['place']): Reader[] {
  const readers = references.map((reference) => readerOf(reference, placeOf));
  return [...new Map(readers.map((reader) => [identityOf(reader), reader])).values()];
}

function readerOf(reference: Reference, placeOf: Placing['place']): Reader {
  const { from, to, span, key, optional } = reference;
  const how = howOf(reference);
  return {
    kind: from.id.kind,
    namespace: from.id.namespace,
    name: from.id.name,
    app: appOfReader(from),
    place: placeOf(span),
    how,
    key,
    optional,
    restart: how === 'value' ? restartOf(from, to.name) : 'none',
  };
}

/** The app that an object belongs to: a Kustomization is its own. */
export function appOfReader({ id, owner, node }: BuiltObject): string {
  return isKind(node, groups.kustomize, 'Kustomization') ? `${id.namespace}/${id.name}` : owner;
}

function howOf({ kind }: Reference): Reader['how'] {
  if (kind === 'substitutes from') return 'substitution';
  return kind === 'values from' ? 'values' : 'value';
}

function identityOf({ kind, namespace, name, key, place: { file, line } }: Reader): string {
  return [kind, namespace, name, key, file, line].join('\0');
}
