import { derivedSource, type Origin } from '@hops/text';
import type { Entry, Mapping, Node, Scalar, ScalarStyle, Sequence } from './node.ts';

/** A scalar that no file holds; its place is that of `origin`. */
export function makeScalar(text: string, origin: Origin, style: ScalarStyle = 'plain'): Scalar {
  return { kind: 'scalar', ...made(text, origin), text, style };
}

/** A mapping that no file holds; its place is that of `origin`. */
export function makeMapping(entries: readonly Entry[], origin: Origin): Mapping {
  return { kind: 'mapping', ...made('', origin), entries, flow: false };
}

/** A sequence that no file holds; its place is that of `origin`. */
export function makeSequence(items: readonly Node[], origin: Origin): Sequence {
  return { kind: 'sequence', ...made('', origin), items, flow: false };
}

function made(text: string, origin: Origin): Omit<Scalar, 'kind' | 'text' | 'style'> {
  const source = derivedSource(text, origin.span);
  return { source, start: 0, end: text.length, tag: undefined, anchor: undefined, origin };
}
