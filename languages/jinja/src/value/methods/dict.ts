import { Failure } from '../../failure.ts';
import { dict, getItem, keyOf, setItem } from '../dict.ts';
import { itemsOf } from '../items.ts';
import { repr } from '../print.ts';
import { firstGiven, isA, tuple, type Dict, type Value } from '../value.ts';
import { methodOf, type MethodTable } from './method.ts';

const asDict = (value: Value) => value as Dict;

/** The key and value pairs of a dict. */
export function pairsOf({ entries }: Dict): (readonly [Value, Value])[] {
  return [...entries.values()];
}

function pop(self: Dict, key: Value, otherwise: Value | undefined): Value {
  const known = getItem(self, key);
  if (known === undefined && otherwise === undefined) throw new Failure('KeyError', repr(key));
  self.entries.delete(keyOf(key));
  return firstGiven(known, otherwise, null);
}

function update(self: Dict, from: Value): null {
  const pairs = isA(from, 'dict') ? pairsOf(from) : itemsOf(from).map((pair) => itemsOf(pair));
  for (const [key, value] of pairs) setItem(self, key!, value!);
  return null;
}

/** The methods of `dict`. */
export const dictMethods: MethodTable = {
  clear: methodOf(asDict, [], ({ entries }) => {
    entries.clear();
    return null;
  }),
  copy: methodOf(asDict, [], (self) => dict(pairsOf(self))),
  get: methodOf(asDict, ['key', 'default'], (self, [key, otherwise]) =>
    firstGiven(getItem(self, key!), otherwise, null),
  ),
  items: methodOf(asDict, [], (self) => pairsOf(self).map((pair) => tuple(...pair))),
  keys: methodOf(asDict, [], (self) => pairsOf(self).map(([key]) => key)),
  pop: methodOf(asDict, ['key', 'default'], (self, [key, otherwise]) => pop(self, key!, otherwise)),
  setdefault: methodOf(asDict, ['key', 'default'], (self, [key, otherwise]) => {
    const known = getItem(self, key!);
    if (known === undefined) setItem(self, key!, otherwise ?? null);
    return firstGiven(known, otherwise, null);
  }),
  update: (self, { positional, keyword }) => {
    for (const from of [...positional, dict(keyword)]) update(asDict(self), from);
    return null;
  },
  values: methodOf(asDict, [], (self) => pairsOf(self).map(([, value]) => value)),
};
