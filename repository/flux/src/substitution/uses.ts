import { isDefaultOperator, referencesIn, type Reference } from '@hops/envsubst';
import type { Span } from '@hops/text';
import { scalarSource, type Node, type Scalar } from '@hops/yaml';
import type { ObjectId } from '@hops/kustomize';
import type { Variables } from './variables.ts';

/**
 * How one placeholder fares: `known`: a file tells the value; `unknown`: defined, but only the cluster knows the value;
 * `default`: undefined, with a default of its own; `open`: a source whose keys no file names may define it;
 * `undefined`: nothing defines it.
 */
export type UseStatus = 'known' | 'unknown' | 'default' | 'open' | 'undefined';

/** One `${NAME…}` in a built object. */
export interface PlaceholderUse {
  readonly name: string;
  readonly status: UseStatus;
  /** The whole `${…}`, where it is written. */
  readonly span: Span;
  /** The scalar that holds it, as written. */
  readonly scalar: Scalar;
  readonly object: ObjectId;
}

/** Finds every placeholder in an object before substitution, keys included. */
export function placeholdersIn(node: Node, object: ObjectId, variables: Variables): PlaceholderUse[] {
  return scalarsWithDollar(node).flatMap((scalar) => {
    const source = scalarSource(scalar);
    return referencesIn(scalar.text).map((reference) => ({
      name: reference.name,
      status: statusOf(variables, reference),
      span: source.span(reference.start, reference.end),
      scalar,
      object,
    }));
  });
}

/** Every scalar of a tree, keys included, whose text holds a `$`. */
export function scalarsWithDollar(node: Node): Scalar[] {
  const found: Scalar[] = [];
  collect(node, found);
  return found;
}

function collect(node: Node, found: Scalar[]): void {
  switch (node.kind) {
    case 'scalar':
      if (node.text.includes('$')) found.push(node);
      return;
    case 'mapping':
      for (const { key, value } of node.entries) {
        collect(key, found);
        collect(value, found);
      }
      return;
    case 'sequence':
      for (const item of node.items) collect(item, found);
      return;
    case 'alias':
      collect(node.target, found);
  }
}

function statusOf(variables: Variables, { name, operator }: Reference): UseStatus {
  const variable = variables.entries.get(name);
  if (variable) return variable.kind;
  if (operator !== undefined && isDefaultOperator(operator)) return 'default';
  return variables.open.length > 0 || variables.missing.length > 0 ? 'open' : 'undefined';
}
