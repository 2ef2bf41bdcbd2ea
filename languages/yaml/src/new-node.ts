import type { Entry, Mapping, Node, Scalar, ScalarStyle, Sequence } from './node.ts';
import type { Reader } from './reader.ts';

/** A scalar without properties at `start`–`end`. */
export function newScalar(
  reader: Reader,
  start: number,
  end: number,
  text: string,
  style: ScalarStyle,
): Scalar {
  const { source } = reader;
  return {
    kind: 'scalar',
    source,
    start,
    end,
    tag: undefined,
    anchor: undefined,
    origin: undefined,
    text,
    style,
  };
}

/** The null that stands where a value is left out. */
export function emptyScalar(reader: Reader, at: number): Scalar {
  return newScalar(reader, at, at, '', 'plain');
}

/** A sequence in block style, which ends where its last item does. */
export function newSequence(reader: Reader, start: number, items: readonly Node[]): Sequence {
  return sequence(reader, start, items.at(-1)?.end ?? start + 1, items, false);
}

/** A sequence in flow style that ends at the position. */
export function newFlowSequence(reader: Reader, start: number, items: readonly Node[]): Sequence {
  return sequence(reader, start, reader.position, items, true);
}

/** A mapping in block style, which ends where its last value does. */
export function newMapping(reader: Reader, start: number, entries: readonly Entry[]): Mapping {
  return mapping(reader, start, entries.at(-1)?.value.end ?? start, entries, false);
}

/** A mapping in flow style that ends at the position. */
export function newFlowMapping(reader: Reader, start: number, entries: readonly Entry[]): Mapping {
  return mapping(reader, start, reader.position, entries, true);
}

function sequence(
  reader: Reader,
  start: number,
  end: number,
  items: readonly Node[],
  flow: boolean,
): Sequence {
  const { source } = reader;
  return {
    kind: 'sequence',
    source,
    start,
    end,
    tag: undefined,
    anchor: undefined,
    origin: undefined,
    items,
    flow,
  };
}

function mapping(
  reader: Reader,
  start: number,
  end: number,
  entries: readonly Entry[],
  flow: boolean,
): Mapping {
  const { source } = reader;
  return {
    kind: 'mapping',
    source,
    start,
    end,
    tag: undefined,
    anchor: undefined,
    origin: undefined,
    entries,
    flow,
  };
}
