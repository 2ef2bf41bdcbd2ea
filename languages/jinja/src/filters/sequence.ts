import { compare } from '../value/compare.ts';
import { itemsOf, lengthOf } from '../value/items.ts';
import { keyOf } from '../value/dict.ts';
import { pairsOf } from '../value/methods/dict.ts';
import { print } from '../value/print.ts';
import { sortValues } from '../value/sort.ts';
import { truth } from '../value/truth.ts';
import { typeName } from '../value/type-name.ts';
import { demandUsable, undefinedBecause } from '../value/undefined.ts';
import { firstGiven, isA, textOf, tuple, type Value } from '../value/value.ts';
import { calculate } from '../value/arithmetic.ts';
import { escapeHtml } from '../value/escape.ts';
import { typeError } from '../failure.ts';
import type { Scope } from '../render/environment.ts';
import { argumentError, attributeGetter, filter, integer, type FilterTable } from './filter.ts';

/** Text without regard to case is compared in small letters. */
function ignoringCase(caseSensitive: Value | undefined): (value: Value) => Value {
  if (truth(caseSensitive ?? false)) return (value) => value;
  return (value) => textOf(value)?.toLowerCase() ?? value;
}

function generator(values: readonly Value[]): Value {
  return { type: 'generator', items: values };
}

const length = filter([], (value) => {
  const size = lengthOf(demandUsable(value));
  return size === undefined ? typeError(`object of type '${typeName(value)}' has no len()`) : BigInt(size);
});

function ends(pick: (items: readonly Value[]) => Value | undefined, what: string) {
  return filter([], (value, _, { environment }) => {
    const missing = undefinedBecause(environment.undefinedKind, `No ${what} item, sequence was empty.`);
    return firstGiven(pick(itemsOf(value)), missing);
  });
}

const join = filter(['d', 'attribute'], (value, [separator, attribute], scope) => {
  const parts = itemsOf(value).map(attributeGetter(scope, attribute));
  const glue = separator ?? '';
  if (!scope.escape) return parts.map(print).join(print(glue));
  const markup = parts.some((part) => isA(part, 'markup')) || isA(glue, 'markup');
  const text = parts.map((part) => (markup ? escapeHtml(part).text : print(part)));
  return markup ? { type: 'markup', text: text.join(escapeHtml(glue).text) } : text.join(print(glue));
});

const sort = filter(
  ['reverse', 'case_sensitive', 'attribute'],
  (value, [reverse, sensitive, attribute], scope) => {
    const fold = ignoringCase(sensitive);
    const names = textOf(attribute ?? null)?.split(',') ?? [attribute];
    const getters = names.map((name) =>
      attributeGetter(scope, typeof name === 'string' ? name.trim() : name),
    );
    const key = (item: Value) => {
      const keys = getters.map((get) => fold(get(item)));
      return keys.length === 1 ? keys[0]! : tuple(...keys);
    };
    return sortValues(itemsOf(value), key, truth(reverse ?? false));
  },
);

const dictsort = filter(['case_sensitive', 'by', 'reverse'], (value, [sensitive, by, reverse]) => {
  if (!isA(value, 'dict')) return typeError(`'${typeName(value)}' object has no items`);
  const position = ['key', 'value'].indexOf(print(by ?? 'key'));
  if (position < 0) argumentError('You can only sort by either "key" or "value"');
  const fold = ignoringCase(sensitive);
  const pairs = pairsOf(value).map((pair) => tuple(...pair));
  return sortValues(pairs, (pair) => fold(itemsOf(pair)[position]!), truth(reverse ?? false));
});

const unique = filter(['case_sensitive', 'attribute'], (value, [sensitive, attribute], scope) => {
  const fold = ignoringCase(sensitive);
  const get = attributeGetter(scope, attribute);
  const seen = new Set<unknown>();
  return generator(
    itemsOf(value).filter((item) => {
      const key = keyOf(fold(get(item)));
      return !seen.has(key) && seen.add(key) !== undefined;
    }),
  );
});

function extreme(sign: 1 | -1) {
  return filter(['case_sensitive', 'attribute'], (value, [sensitive, attribute], scope) => {
    const fold = ignoringCase(sensitive);
    const get = attributeGetter(scope, attribute);
    const [first, ...others] = itemsOf(value);
    if (first === undefined) {
      return undefinedBecause(scope.environment.undefinedKind, 'No aggregated item, sequence was empty.');
    }
    const better = (a: Value, b: Value) => compare(fold(get(a)), fold(get(b))) * sign > 0;
    return others.reduce((best, item) => (better(item, best) ? item : best), first);
  });
}

const groupby = filter(
  ['attribute', 'default', 'case_sensitive'],
  (value, [attribute, otherwise, sensitive], scope) => {
    const fold = ignoringCase(sensitive);
    const get = attributeGetter(scope, attribute, otherwise);
    const groups = new Map<unknown, Value[]>();
    for (const item of sortValues(itemsOf(value), (each) => fold(get(each)), false)) {
      const key = keyOf(fold(get(item)));
      groups.set(key, [...(groups.get(key) ?? []), item]);
    }
    return [...groups.values()].map((group) => groupOf(get(group[0]!), group));
  },
);

/** A group prints as a tuple and has `grouper` and `list`. */
function groupOf(grouper: Value, list: Value[]): Value {
  const attributes: Readonly<Record<string, Value>> = { grouper, list, '0': grouper, '1': list };
  return {
    type: 'instance',
    className: 'jinja2.filters._GroupTuple',
    attribute: (name) => (Object.hasOwn(attributes, name) ? attributes[name] : undefined),
    items: () => [grouper, list],
    print: () => tuple(grouper, list),
  };
}

const batch = filter(['linecount', 'fill_with'], (value, [count, fill]) => {
  const size = integer(count, 1);
  const all = itemsOf(value);
  const rows = Array.from({ length: Math.ceil(all.length / size) }, (_, row) =>
    all.slice(row * size, (row + 1) * size),
  );
  return generator(
    rows.map((row) => (isGiven(fill) ? [...row, ...filling(size - row.length, fill)] : [...row])),
  );
});

const slice = filter(['slices', 'fill_with'], (value, [count, fill]) => {
  const slices = integer(count, 1);
  const all = itemsOf(value);
  const [size, longer] = [Math.floor(all.length / slices), all.length % slices];
  return generator(
    Array.from({ length: slices }, (_, index) => {
      const start = index * size + Math.min(index, longer);
      const part = all.slice(start, start + size + (index < longer ? 1 : 0));
      return isGiven(fill) && index >= longer ? [...part, fill] : [...part];
    }),
  );
});

function isGiven(fill: Value | undefined): fill is Value {
  return fill !== undefined && fill !== null;
}

function filling(count: number, fill: Value): Value[] {
  return Array.from({ length: count }, () => fill);
}

const sum = filter(['attribute', 'start'], (value, [attribute, start], scope: Scope) => {
  return itemsOf(value)
    .map(attributeGetter(scope, attribute))
    .reduce((total, item) => calculate('+', total, item), start ?? 0n);
});

const reverse = filter([], (value) => {
  const reversed = itemsOf(value).toReversed();
  if (isA(value, 'markup')) return { type: 'markup', text: reversed.map(print).join('') };
  return typeof value === 'string' ? reversed.map(print).join('') : generator(reversed);
});

const pairs = filter([], (value) => {
  if (isA(value, 'undefined')) return generator([]);
  if (!isA(value, 'dict')) return typeError('Can only get item pairs from a mapping.');
  return generator(pairsOf(value).map((pair) => tuple(...pair)));
});

/** The filters of lists, dicts and other iterables. */
export const sequenceFilters: FilterTable = {
  batch,
  count: length,
  dictsort,
  first: ends((all) => all[0], 'first'),
  groupby,
  items: pairs,
  join,
  last: ends((all) => all.at(-1), 'last'),
  length,
  list: filter([], (value) => [...itemsOf(value)]),
  max: extreme(1),
  min: extreme(-1),
  random: ends((all) => all[0], 'random'),
  reverse,
  slice,
  sort,
  sum,
  unique,
};
