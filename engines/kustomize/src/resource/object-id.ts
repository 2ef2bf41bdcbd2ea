import { get, type Mapping } from '@hops/yaml';
import { plainText } from '../nodes.ts';
import { isClusterScoped } from '../tables/scopes.ts';

/** Names an object; `group` and `namespace` are empty where there is none. */
export interface ObjectId {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
  readonly name: string;
  readonly namespace: string;
}

/** Selects types; an empty field selects all. */
export interface TypeSelector {
  readonly group: string;
  readonly version: string;
  readonly kind: string;
}

/** The id that an object's own fields give it. */
export function idOf(node: Mapping): ObjectId {
  const metadata = get(node, 'metadata');
  return {
    ...groupVersion(plainText(get(node, 'apiVersion'))),
    kind: plainText(get(node, 'kind')),
    name: plainText(get(metadata, 'name')),
    namespace: plainText(get(metadata, 'namespace')),
  };
}

/** Takes an `apiVersion` apart. */
export function groupVersion(apiVersion: string): { readonly group: string; readonly version: string } {
  const slash = apiVersion.indexOf('/');
  if (slash < 0) return { group: '', version: apiVersion };
  return { group: apiVersion.slice(0, slash), version: apiVersion.slice(slash + 1) };
}

/** The `apiVersion` of an id. */
export function apiVersionOf({
  group,
  version,
}: {
  readonly group: string;
  readonly version: string;
}): string {
  return group === '' ? version : `${group}/${version}`;
}

const NO_NAMESPACE = '_non_namespaceable_';

/** The namespace that counts when ids are compared: `default` where none is written, one of its own for cluster-scoped kinds. */
export function effectiveNamespace(id: ObjectId): string {
  if (isClusterScoped(apiVersionOf(id), id.kind)) return NO_NAMESPACE;
  return id.namespace === '' ? 'default' : id.namespace;
}

/** Whether an object has no namespace, as far as kustomize knows. */
export function hasNoNamespace(id: ObjectId): boolean {
  return effectiveNamespace(id) === NO_NAMESPACE;
}

/** A text that two ids share exactly when they name the same object. */
export function idKey(id: ObjectId): string {
  return `${id.group}\0${id.version}\0${id.kind}\0${id.name}\0${effectiveNamespace(id)}`;
}

/** Whether a type is among the selected ones. */
export function isSelectedType(type: TypeSelector, selector: TypeSelector): boolean {
  return (
    (selector.group === '' || selector.group === type.group) &&
    (selector.version === '' || selector.version === type.version) &&
    (selector.kind === '' || selector.kind === type.kind)
  );
}

/** An id as people write it: `Deployment apps/web`. */
export function describe(id: ObjectId): string {
  return `${id.kind} ${id.namespace === '' ? '' : `${id.namespace}/`}${id.name}`;
}
