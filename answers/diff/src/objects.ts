import { keyOf, type BuiltObject } from '@hops/flux';

/** An object at both sides, or at one. */
export type ObjectPair =
  | { readonly before: BuiltObject; readonly after: BuiltObject }
  | { readonly before: BuiltObject; readonly after: undefined }
  | { readonly before: undefined; readonly after: BuiltObject };

type Key = (object: BuiltObject) => string | undefined;

/** What makes two objects partners, the surest first. */
const keys: readonly Key[] = [
  ({ id, owner }) => `${owner}\0${keyOf(id)}`,
  ({ id }) => keyOf(id),
  ({ id, owner }) => {
    const name = withoutHash(id.name);
    return name === undefined ? undefined : `${owner}\0${keyOf({ ...id, name })}`;
  },
];

/**
 * Pairs the objects of two builds: those of one identity that one Kustomization applies at both sides, then what went
 * from one Kustomization to another, then generated objects whose names differ in the hash of their content. In the
 * order of the second build; what is only in the first comes last.
 */
export function pairObjects(before: readonly BuiltObject[], after: readonly BuiltObject[]): ObjectPair[] {
  const partners = new Map<BuiltObject, BuiltObject>();
  const gone = new Set(before);
  for (const key of keys) {
    const open = after.filter((object) => !partners.has(object));
    for (const [object, partner] of matches(gone, open, key)) {
      partners.set(object, partner);
      gone.delete(partner);
    }
  }
  const present = after.map((object): ObjectPair => ({ before: partners.get(object), after: object }));
  return [...present, ...[...gone].map((object) => ({ before: object, after: undefined }))];
}

/** The object before of each object after that has the same key; every object has one partner at most. */
function matches(
  before: Iterable<BuiltObject>,
  after: readonly BuiltObject[],
  key: Key,
): Map<BuiltObject, BuiltObject> {
  const open = new Map([...before].map((object) => [key(object), object]));
  open.delete(undefined);
  const found = new Map<BuiltObject, BuiltObject>();
  for (const object of after) {
    const partner = open.get(key(object));
    if (partner === undefined) continue;
    open.delete(key(object));
    found.set(object, partner);
  }
  return found;
}

/** A generated name without its hash (kustomize's hasher.go, `encode`, tells its letters); `undefined` without one. */
function withoutHash(name: string): string | undefined {
  return /^(.+)-[2456789bcdfghkmt]{10}$/.exec(name)?.[1];
}
