import type { Mapping } from '@hops/yaml';
import { idKey, idOf, type ObjectId } from './object-id.ts';
import type { Provenance } from './provenance.ts';

/** An object of a build. */
export interface Resource {
  /** The object; what the build touched has an origin. */
  readonly node: Mapping;
  readonly id: ObjectId;
  /** The ids it had before it was renamed, moved or patched, the one as written first; empty when it kept its id. */
  readonly originalIds: readonly ObjectId[];
}

/** What a generated resource does to one of the same id. */
export type Behavior = 'unspecified' | 'create' | 'replace' | 'merge';

/** A resource while it is built, with what kustomize keeps in annotations of its own meanwhile. */
export interface Draft extends Resource {
  /** The same for two resources exactly when their ids are equal. */
  readonly key: string;
  readonly prefixes: readonly string[];
  readonly suffixes: readonly string[];
  readonly behavior: Behavior;
  /** Whether a hash of its content is to be added to its name. */
  readonly needsHash: boolean;
  /** The `vars` that read from it. */
  readonly variables: readonly string[];
  /** What made it, and what has changed it. */
  readonly source: Provenance | undefined;
  readonly transformations: readonly Provenance[];
}

/** A resource as it is read. */
export function draftOf(node: Mapping, source?: Provenance): Draft {
  const id = idOf(node);
  return {
    node,
    id,
    key: idKey(id),
    originalIds: [],
    prefixes: [],
    suffixes: [],
    behavior: 'unspecified',
    needsHash: false,
    variables: [],
    source,
    transformations: [],
  };
}

/** The resource with another content; its id follows the content. */
export function withNode(draft: Draft, node: Mapping): Draft {
  if (node === draft.node) return draft;
  const id = idOf(node);
  return { ...draft, node, id, key: idKey(id) };
}

/** The resource with its present id kept among the original ones. */
export function rememberId(draft: Draft): Draft {
  return { ...draft, originalIds: [...draft.originalIds, draft.id] };
}

/** The id a resource had at first. */
export function originalId(resource: Resource): ObjectId {
  return resource.originalIds[0] ?? resource.id;
}

/** Every id of a resource, the present one last. */
export function allIds(resource: Resource): readonly ObjectId[] {
  return [...resource.originalIds, resource.id];
}

/** Whether a resource has or had the id with this key. */
export function answersTo(draft: Draft, key: string): boolean {
  return draft.key === key || draft.originalIds.some((id) => idKey(id) === key);
}
