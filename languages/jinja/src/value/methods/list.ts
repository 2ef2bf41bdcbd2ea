import { Failure } from '../../failure.ts';
import { equal } from '../compare.ts';
import { itemsOf } from '../items.ts';
import { sortValues } from '../sort.ts';
import { truth } from '../truth.ts';
import type { Value } from '../value.ts';
import { integerOf, methodOf, type MethodTable } from './method.ts';

const asList = (value: Value) => value as Value[];

function count(items: readonly Value[], wanted: Value): bigint {
  return BigInt(items.filter((item) => equal(item, wanted)).length);
}

function indexIn(items: readonly Value[], wanted: Value): bigint {
  const index = items.findIndex((item) => equal(item, wanted));
  if (index === -1) throw new Failure('ValueError', 'value is not in list');
  return BigInt(index);
}

/** The methods of `tuple`. */
export const tupleMethods: MethodTable = {
  count: methodOf(itemsOf, ['value'], (items, [value]) => count(items, value!)),
  index: methodOf(itemsOf, ['value'], (items, [value]) => indexIn(items, value!)),
};

function method(
  parameters: readonly string[],
  run: (list: Value[], args: readonly (Value | undefined)[]) => unknown,
) {
  return methodOf(asList, parameters, (list, args) => {
    run(list, args);
    return null;
  });
}

/** The methods of `list`; those that change it give `None`. */
export const listMethods: MethodTable = {
  ...tupleMethods,
  append: method(['object'], (list, [item]) => list.push(item!)),
  clear: method([], (list) => list.splice(0)),
  copy: methodOf(asList, [], (list) => [...list]),
  extend: method(['iterable'], (list, [items]) => list.push(...itemsOf(items!))),
  insert: method(['index', 'object'], (list, [index, item]) => list.splice(integerOf(index, 0), 0, item!)),
  pop: methodOf(asList, ['index'], (list, [index]) => {
    const [item] = list.splice(integerOf(index, -1), 1);
    if (item === undefined) throw new Failure('IndexError', 'pop from empty list');
    return item;
  }),
  remove: method(['value'], (list, [item]) => list.splice(Number(indexIn(list, item!)), 1)),
  reverse: method([], (list) => list.splice(0, list.length, ...list.toReversed())),
  sort: method(['key', 'reverse'], (list, [, reverse]) =>
    list.splice(0, list.length, ...sortValues(list, (item) => item, truth(reverse ?? false))),
  ),
};
