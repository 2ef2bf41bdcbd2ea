import type { HopStep, Origin, Span } from '@hops/text';
import { makeScalar } from './make.ts';
import { type Entry, type Mapping, type Node, type Sequence, spanOf } from './node.ts';
import { keyText } from './read.ts';

/**
 * The mapping with `value` at `key`: in the place of the last entry with that key (earlier duplicates go), else at the
 * end, with a key that stems from `origin` or, without one, from where the value stems.
 */
export function withEntry(mapping: Mapping, key: string, value: Node, origin?: Origin): Mapping {
  const last = mapping.entries.findLastIndex((entry) => keyText(entry) === key);
  const found = mapping.entries[last];
  if (found === undefined) {
    const newKey = makeScalar(
      key,
      origin ?? value.origin ?? { step: 'written', span: spanOf(value), previous: undefined },
    );
    return { ...mapping, entries: [...mapping.entries, { key: newKey, value }] };
  }
  const kept = mapping.entries.filter((entry, index) => index === last || keyText(entry) !== key);
  return { ...mapping, entries: kept.map((entry) => (entry === found ? { key: entry.key, value } : entry)) };
}

/** The mapping without `key`. */
export function withoutEntry(mapping: Mapping, key: string): Mapping {
  return { ...mapping, entries: mapping.entries.filter((entry) => keyText(entry) !== key) };
}

/** The mapping with other entries. */
export function withEntries(mapping: Mapping, entries: readonly Entry[]): Mapping {
  return { ...mapping, entries };
}

/** The sequence with other items. */
export function withItems(sequence: Sequence, items: readonly Node[]): Sequence {
  return { ...sequence, items };
}

/**
 * The node with one more hop. The first hop of a node that its source holds as it is says so: it was written there.
 */
export function withOrigin<N extends Node>(node: N, step: HopStep, span: Span): N {
  const previous = node.origin ?? { step: 'written', span: spanOf(node), previous: undefined };
  return { ...node, origin: { step, span, previous } };
}
