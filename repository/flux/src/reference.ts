import type { Span } from '@hops/text';
import { at, get, itemsOf, resolve, spanOf, textOf, type Node } from '@hops/yaml';

/** One object naming another, as Flux's fields do it: `sourceRef`, `dependsOn[]`, `substituteFrom[]`, … */
export interface ObjectReference {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** Where the name is written. */
  readonly span: Span;
  readonly optional: boolean;
}

/** What a reference leaves out: the kind where the field fixes it, the namespace of the object that refers. */
export interface ReferenceDefaults {
  readonly kind: string;
  readonly namespace: string;
}

/** Reads `{kind, name, namespace, optional}`; `undefined` where there is no name. */
export function readReference(
  node: Node | undefined,
  defaults: ReferenceDefaults,
): ObjectReference | undefined {
  const nameNode = get(node, 'name');
  const name = textOf(nameNode);
  if (name === undefined || nameNode === undefined) return undefined;
  return {
    kind: textOf(get(node, 'kind')) ?? defaults.kind,
    namespace: textOf(get(node, 'namespace')) || defaults.namespace,
    name,
    span: spanOf(resolve(nameNode)),
    optional: textOf(get(node, 'optional')) === 'true',
  };
}

/** Reads the list of references at a path; entries without a name are left out. */
export function readReferences(
  node: Node | undefined,
  path: readonly string[],
  defaults: ReferenceDefaults,
): ObjectReference[] {
  return itemsOf(at(node, ...path)).flatMap((item) => readReference(item, defaults) ?? []);
}

/** `Kind/namespace/name`, the way people and flate write an object. */
export function referenceKey(reference: Pick<ObjectReference, 'kind' | 'namespace' | 'name'>): string {
  return `${reference.kind}/${reference.namespace}/${reference.name}`;
}
