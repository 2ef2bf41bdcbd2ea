import type { Model } from '@hops/model';
import { codes } from './documentation.ts';
import { hasFields } from './fields/table.ts';

/** The objects of one kind that were looked at. */
export interface ValidatedKind {
  readonly group: string;
  readonly kind: string;
  readonly count: number;
  /** Whether the kind's own fields are known; of others the name, the labels and the annotations are looked at. */
  readonly hasFields: boolean;
}

const rules: ReadonlySet<string> = new Set(['missing-field', 'wrong-type', 'invalid-name', 'unread-file']);

/** The codes that are about the structure of what is built, and about whether it could be built. */
export const validationCodes: readonly string[] = codes.filter(
  (code) => rules.has(code) || /^(?:yaml|kustomize|flux)-/.test(code),
);

/** Every kind of object that the clusters are built of, the most frequent first. */
export function validatedKinds({ clusters }: Model): readonly ValidatedKind[] {
  const kinds = new Map<string, ValidatedKind>();
  for (const { id } of clusters.flatMap(({ objects }) => objects)) {
    const { group, kind } = id;
    const key = `${group}/${kind}`;
    const count = (kinds.get(key)?.count ?? 0) + 1;
    kinds.set(key, { group, kind, count, hasFields: hasFields(group, kind) });
  }
  return [...kinds.values()].toSorted((a, b) => b.count - a.count || (a.kind < b.kind ? -1 : 1));
}
