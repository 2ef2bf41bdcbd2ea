import { Failure } from '../failure.ts';
import { getItem } from './dict.ts';
import { itemsOf, lengthOf } from './items.ts';
import { dictMethods } from './methods/dict.ts';
import { listMethods, tupleMethods } from './methods/list.ts';
import { textMethods } from './methods/text.ts';
import type { MethodTable } from './methods/method.ts';
import { print } from './print.ts';
import { failUndefined, undefinedItem } from './undefined.ts';
import {
  callable,
  firstGiven,
  isA,
  isTyped,
  textOf,
  type Arguments,
  type UndefinedKind,
  type Value,
} from './value.ts';

/** How a lookup that finds nothing ends: the kind of undefined it gives and the path that it has. */
export interface LookupOptions {
  readonly kind: UndefinedKind;
  readonly path: readonly string[];
}

/** `owner.name`: an attribute or method first, then an item (`Environment.getattr`). */
export function getAttribute(owner: Value, name: string, options: LookupOptions): Value {
  if (isA(owner, 'undefined')) return fromUndefined(owner);
  const missing = undefinedItem(options.kind, owner, name, options.path);
  return firstGiven(attributeOf(owner, name), itemOf(owner, name), missing);
}

/** `owner[key]`: an item first, then an attribute (`Environment.getitem`). */
export function getSubscript(owner: Value, key: Value, options: LookupOptions): Value {
  if (isA(owner, 'undefined')) return fromUndefined(owner);
  const name = textOf(key);
  const attribute = name === undefined ? undefined : attributeOf(owner, name);
  return firstGiven(itemOf(owner, key), attribute, undefinedItem(options.kind, owner, key, options.path));
}

function fromUndefined(owner: Extract<Value, { type: 'undefined' }>): Value {
  return owner.kind === 'chainable' ? owner : failUndefined(owner);
}

/** A Python attribute or method of the value. */
export function attributeOf(owner: Value, name: string): Value | undefined {
  if (isA(owner, 'instance')) return owner.attribute(name);
  const table = methodsOf(owner);
  if (table === undefined || !Object.hasOwn(table, name)) return undefined;
  const method = table[name]!;
  return callable(name, (args: Arguments) => method(owner, args));
}

function methodsOf(owner: Value): MethodTable | undefined {
  if (textOf(owner) !== undefined) return textMethods;
  if (Array.isArray(owner)) return listMethods;
  if (!isTyped(owner)) return undefined;
  if (owner.type === 'dict') return dictMethods;
  return owner.type === 'tuple' ? tupleMethods : undefined;
}

function itemOf(owner: Value, key: Value): Value | undefined {
  if (isA(owner, 'dict')) return getItem(owner, key);
  const index = typeof key === 'boolean' ? BigInt(key) : key;
  if (typeof index !== 'bigint' || !isSequence(owner)) return undefined;
  const items = itemsOf(owner);
  const found = items.at(Number(index));
  return isA(owner, 'markup') && typeof found === 'string' ? { type: 'markup', text: found } : found;
}

function isSequence(value: Value): boolean {
  return lengthOf(value) !== undefined && !isA(value, 'dict') && !isA(value, 'instance');
}

/** `owner[start:stop:step]`. */
export function getSlice(
  owner: Value,
  bounds: readonly (Value | undefined)[],
  options: LookupOptions,
): Value {
  if (isA(owner, 'undefined')) return fromUndefined(owner);
  if (!isSequence(owner)) return undefinedItem(options.kind, owner, 'slice', options.path);
  const [start, stop, step] = bounds.map((bound) => (typeof bound === 'bigint' ? Number(bound) : undefined));
  const picked = pick(itemsOf(owner), start, stop, step ?? 1);
  if (typeof owner === 'string') return picked.map(print).join('');
  if (isA(owner, 'markup')) return { type: 'markup', text: picked.map(print).join('') };
  return isA(owner, 'tuple') ? { type: 'tuple', items: picked } : picked;
}

function pick(
  items: readonly Value[],
  start: number | undefined,
  stop: number | undefined,
  step: number,
): Value[] {
  if (step === 0) throw new Failure('ValueError', 'slice step cannot be zero');
  const [lowest, highest] = step > 0 ? [0, items.length] : [-1, items.length - 1];
  const clamp = (index: number) =>
    Math.min(Math.max(index < 0 ? index + items.length : index, lowest), highest);
  const first = start === undefined ? (step > 0 ? lowest : highest) : clamp(start);
  const end = stop === undefined ? (step > 0 ? highest : lowest) : clamp(stop);
  const picked: Value[] = [];
  for (let index = first; step > 0 ? index < end : index > end; index += step) picked.push(items[index]!);
  return picked;
}
