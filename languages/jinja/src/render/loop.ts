import { typeError } from '../failure.ts';
import { equal } from '../value/compare.ts';
import { undefinedBecause } from '../value/undefined.ts';
import {
  callable,
  firstGiven,
  tuple,
  type Instance,
  type UndefinedKind,
  type Value,
} from '../value/value.ts';

/** How a loop stands while one of its items is rendered. */
interface LoopState {
  readonly items: readonly Value[];
  readonly index: number;
  readonly depth: number;
  readonly kind: UndefinedKind;
  /** What `loop.changed` was asked last. */
  readonly seen: { values: Value | undefined };
  /** Renders the loop for other items, if it is recursive. */
  readonly recurse: ((items: Value) => Value) | undefined;
}

/** The `loop` variable (`jinja2/runtime.py`, `LoopContext`). */
export function loopVariable(state: LoopState): Instance {
  const { index, items } = state;
  return {
    type: 'instance',
    className: 'LoopContext',
    attribute: (name) => (Object.hasOwn(attributes, name) ? attributes[name]!(state) : undefined),
    print: () => `<LoopContext ${index + 1}/${items.length}>`,
    call: ({ positional }) => {
      if (state.recurse === undefined) {
        return typeError("The loop must have the 'recursive' marker to be called recursively.");
      }
      return state.recurse(positional[0]!);
    },
  };
}

const attributes: Readonly<Record<string, (state: LoopState) => Value>> = {
  index: ({ index }) => BigInt(index + 1),
  index0: ({ index }) => BigInt(index),
  revindex: ({ index, items }) => BigInt(items.length - index),
  revindex0: ({ index, items }) => BigInt(items.length - index - 1),
  first: ({ index }) => index === 0,
  last: ({ index, items }) => index === items.length - 1,
  length: ({ items }) => BigInt(items.length),
  depth: ({ depth }) => BigInt(depth + 1),
  depth0: ({ depth }) => BigInt(depth),
  previtem: ({ index, items, kind }) =>
    index > 0 ? items[index - 1]! : undefinedBecause(kind, 'there is no previous item'),
  nextitem: ({ index, items, kind }) =>
    firstGiven(items[index + 1], undefinedBecause(kind, 'there is no next item')),
  cycle: ({ index }) =>
    callable('cycle', ({ positional }) => {
      if (positional.length === 0) typeError('no items for cycling given');
      return positional[index % positional.length]!;
    }),
  changed: ({ seen }) =>
    callable('changed', ({ positional }) => {
      const values = tuple(...positional);
      const changed = seen.values === undefined || !equal(seen.values, values);
      seen.values = values;
      return changed;
    }),
};
