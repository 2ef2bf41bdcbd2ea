import type { HopStep, Origin, Span } from '@hops/text';
import {
  get,
  makeScalar,
  spanOf,
  valueOf,
  withEntry,
  type Dialect,
  type Mapping,
  type Node,
  type Scalar,
} from '@hops/yaml';

/** A hop to be: what is done to a node, and the place that asks for it. */
export interface Hop {
  readonly step: HopStep;
  readonly span: Span;
}

/** The way a node came here; one that its file holds as it is was written there. */
export function originOf(node: Node): Origin {
  return node.origin ?? { step: 'written', span: spanOf(node), previous: undefined };
}

/** The origin of what `hop` puts in the place of `old`. */
export function after(hop: Hop, old?: Node): Origin {
  return { ...hop, previous: old === undefined ? undefined : originOf(old) };
}

/** The node with one hop more: `hop` put it in the place of `old`. */
export function moved<N extends Node>(node: N, hop: Hop, old?: Node): N {
  return { ...node, origin: after(hop, old) };
}

/** A scalar that is text, whatever it looks like. */
export function textNode(text: string, origin: Origin): Scalar {
  return { ...makeScalar(text, origin), tag: '!!str' };
}

/** The scalar with another text and its style, so that a plain one is read anew (kyaml's SetScalar). */
export function retyped(old: Scalar, text: string, hop: Hop): Scalar {
  return { ...makeScalar(text, after(hop, old), old.style) };
}

const NULLS: ReadonlySet<string> = new Set(['', '~', 'null', 'Null', 'NULL']);

/** Whether a node is null: written so, or tagged so. */
export function isNull(node: Node): boolean {
  if (node.kind !== 'scalar') return false;
  return node.tag === undefined ? node.style === 'plain' && NULLS.has(node.text) : node.tag === '!!null';
}

/** Whether nothing stands there: no node, null, or a collection without entries. */
export function isEmpty(node: Node | undefined): boolean {
  if (node === undefined || isNull(node)) return true;
  if (node.kind === 'mapping') return node.entries.length === 0;
  return node.kind === 'sequence' && node.items.length === 0;
}

/** What a message calls a node; it never quotes what stands there, which may be secret. */
export function nounOf(node: Node, dialect: Dialect = 'kyaml'): string {
  if (node.kind === 'mapping') return 'a map';
  if (node.kind !== 'scalar') return 'a list';
  return SCALAR_NOUNS[valueOf(node, dialect).type];
}

const SCALAR_NOUNS: Readonly<Record<ReturnType<typeof valueOf>['type'], string>> = {
  null: 'null',
  bool: 'true or false',
  int: 'a number',
  float: 'a number',
  string: 'a text',
};

/** What a scalar says, or the empty string for anything else and for null. */
export function plainText(node: Node | undefined): string {
  return node?.kind === 'scalar' && !isNull(node) ? node.text : '';
}

/** Sets a field to a text, keeping the style of what stands there; a new field is text, whatever it looks like. */
export function withText(mapping: Mapping, key: string, text: string, hop: Hop): Mapping {
  const old = get(mapping, key);
  const value = old?.kind === 'scalar' ? retyped(old, text, hop) : textNode(text, after(hop, old));
  return withEntry(mapping, key, value, value.origin);
}

/** The items, each through `change`; the same array when none changed, and without those that became undefined. */
export function mapShared<T>(items: readonly T[], change: (item: T) => T | undefined): readonly T[] {
  const changed = items.map(change);
  if (changed.every((item, index) => item === items[index])) return items;
  return changed.filter((item): item is T & {} => item !== undefined);
}
