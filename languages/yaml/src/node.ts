import type { Origin, Source, Span } from '@hops/text';

/** How a scalar is written. */
export type ScalarStyle = 'plain' | 'single' | 'double' | 'literal' | 'folded';

/**
 * What every node carries. Nodes are immutable: a change copies the path to the node and shares the rest.
 * `start` and `end` are half-open UTF-16 offsets in the text of `source`, anchor and tag excluded.
 */
interface NodeBase {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
  /** With its handle resolved: `!!str`, `!secret`, `!<tag:…>`; `undefined` where none is. */
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
  /** How the node came here, for one that its source does not hold at this place; else `undefined`. */
  readonly origin: Origin | undefined;
}

/** A scalar keeps its text (escapes and folding resolved) and its style; its value is asked for by dialect. */
export interface Scalar extends NodeBase {
  readonly kind: 'scalar';
  readonly text: string;
  readonly style: ScalarStyle;
}

/** One `key: value`. Keys are mostly scalars; YAML allows any node. */
export interface Entry {
  readonly key: Node;
  readonly value: Node;
}

/** A mapping keeps its entries in the order of the text, duplicates too. */
export interface Mapping extends NodeBase {
  readonly kind: 'mapping';
  readonly entries: readonly Entry[];
  readonly flow: boolean;
}

/** A sequence of nodes. */
export interface Sequence extends NodeBase {
  readonly kind: 'sequence';
  readonly items: readonly Node[];
  readonly flow: boolean;
}

/** `*name`. `target` is the anchored node that precedes it in the document. */
export interface Alias extends NodeBase {
  readonly kind: 'alias';
  readonly name: string;
  readonly target: Node;
}

export type Node = Scalar | Mapping | Sequence | Alias;

/** The place of a node in the file that holds it, or of what it was made from. */
export function spanOf(node: Node): Span {
  return node.source.span(node.start, node.end);
}
