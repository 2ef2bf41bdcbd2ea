import { Failure, typeError } from '../failure.ts';
import { dict, setItem } from '../value/dict.ts';
import { itemsOf, rangeLength } from '../value/items.ts';
import { pairsOf } from '../value/methods/dict.ts';
import {
  callable,
  isA,
  type Arguments,
  type Dict,
  type Instance,
  type Range,
  type Value,
} from '../value/value.ts';

const longestRange = 1_000_000n;

function range({ positional }: Arguments): Range {
  const numbers = positional.map((value) =>
    typeof value === 'bigint' ? value : typeError('range() needs integers'),
  );
  const [first = 0n, second, step = 1n] = numbers;
  if (step === 0n) throw new Failure('ValueError', 'range() arg 3 must not be zero');
  const [start, stop] = second === undefined ? [0n, first] : [first, second];
  const made: Range = { type: 'range', start, stop, step };
  if (rangeLength(made) > longestRange) {
    throw new Failure('OverflowError', `Range too big. Ranges larger than ${longestRange} are refused.`);
  }
  return made;
}

function dictOf({ positional, keyword }: Arguments): Dict {
  const made = dict();
  for (const from of positional) {
    const pairs = isA(from, 'dict') ? pairsOf(from) : itemsOf(from).map((pair) => itemsOf(pair));
    for (const [key, value] of pairs) setItem(made, key!, value!);
  }
  for (const [key, value] of keyword) setItem(made, key, value);
  return made;
}

/** An object whose attributes templates may set, also from within a loop. */
function namespace(args: Arguments): Instance {
  const attributes = dictOf(args);
  return {
    type: 'instance',
    className: 'Namespace',
    attribute: (name) => attributes.entries.get(name)?.[1],
    assign: (name, value) => setItem(attributes, name, value),
    print: () => attributes,
  };
}

function cycler({ positional }: Arguments): Instance {
  if (positional.length === 0) typeError('at least one item has to be provided');
  let position = 0;
  const current = () => positional[position]!;
  const step = () => {
    const value = current();
    position = (position + 1) % positional.length;
    return value;
  };
  const attributes: Readonly<Record<string, () => Value>> = {
    current,
    next: () => callable('next', step),
    reset: () => callable('reset', () => ((position = 0), null)),
  };
  return {
    type: 'instance',
    className: 'jinja2.utils.Cycler',
    attribute: (name) => (Object.hasOwn(attributes, name) ? attributes[name]!() : undefined),
  };
}

function joiner({ positional, keyword }: Arguments): Instance {
  const separator = positional[0] ?? keyword.get('sep') ?? ', ';
  let used = false;
  const call = (): Value => {
    const value = used ? separator : '';
    used = true;
    return value;
  };
  return { type: 'instance', className: 'jinja2.utils.Joiner', attribute: () => undefined, call };
}

/** Jinja's own functions, except `lipsum`, which is random. */
export const globals: ReadonlyMap<string, Value> = new Map(
  Object.entries({ cycler, dict: dictOf, joiner, namespace, range }).map(([name, call]) => [
    name,
    callable(name, call),
  ]),
);
