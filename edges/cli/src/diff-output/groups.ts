import type { DiffAnswer, FieldChange, ObjectChange, Place } from '@hops/diff';

/** The changes of one Kustomization. */
export interface ChangeGroup {
  readonly cluster: string;
  readonly owner: string;
  readonly changes: readonly ObjectChange[];
}

/** The changes by the Kustomization that applies, or did apply, the object; in order. */
export function byOwner({ changes }: DiffAnswer): ChangeGroup[] {
  const keyed = changes.map((change) => ({ key: `${change.object.cluster}\0${change.owner}`, change }));
  return [...new Set(keyed.map(({ key }) => key))].map((key) => {
    const [cluster, owner] = key.split('\0') as [string, string];
    return { cluster, owner, changes: keyed.filter((each) => each.key === key).map(({ change }) => change) };
  });
}

/** A change, and every namespace in which the object of that name changes alike. */
export interface AlikeChanges {
  readonly change: ObjectChange;
  readonly namespaces: readonly string[];
}

/** The changes, each once: a component may bring the same object to many namespaces. */
export function alike(changes: readonly ObjectChange[]): AlikeChanges[] {
  const keyed = changes.map((change) => ({ key: withoutNamespace(change), change }));
  const groups = new Map(keyed.map(({ key }) => [key, [] as ObjectChange[]]));
  for (const { key, change } of keyed) groups.get(key)!.push(change);
  return [...groups.values()].map((group) => ({
    change: group[0]!,
    namespaces: group.map(({ object }) => object.namespace),
  }));
}

function withoutNamespace(change: ObjectChange): string {
  return JSON.stringify({ ...change, object: { ...change.object, namespace: '' } });
}

/** Where a field is now; where it was, for one that is gone. */
export function placeOf(field: FieldChange): Place {
  return field.change === 'removed' ? field.before : field.after;
}

/** Where an object is written now; where it was, for one that is gone. */
export function objectPlaceOf(change: ObjectChange): Place {
  return change.change === 'removed' ? change.before : change.after;
}

/** The fields that one file has caused. */
export interface FileFields {
  readonly file: string;
  readonly fields: readonly FieldChange[];
}

/** The fields by the file that caused the change, each file's in the order of its lines. */
export function byFile(fields: readonly FieldChange[]): FileFields[] {
  return [...new Set(fields.map((field) => placeOf(field).file))].map((file) => ({
    file,
    fields: fields
      .filter((field) => placeOf(field).file === file)
      .toSorted((a, b) => placeOf(a).line - placeOf(b).line),
  }));
}
