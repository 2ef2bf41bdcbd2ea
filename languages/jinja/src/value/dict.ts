import { typeError } from '../failure.ts';
import { isA, isTyped, type Dict, type Value } from './value.ts';
import { typeName } from './type-name.ts';

/** Makes a dict; a key's last value counts, at the place of its first. */
export function dict(entries: Iterable<readonly [Value, Value]> = []): Dict {
  const made: Dict = { type: 'dict', entries: new Map() };
  for (const [key, value] of entries) setItem(made, key, value);
  return made;
}

/** The value under a key. */
export function getItem({ entries }: Dict, key: Value): Value | undefined {
  return entries.get(keyOf(key))?.[1];
}

/** Sets a key's value. */
export function setItem({ entries }: Dict, key: Value, value: Value): void {
  const known = keyOf(key);
  entries.set(known, [entries.get(known)?.[0] ?? key, value]);
}

/** What stands for a value where values are told apart as Python's `==` and `hash` do; unhashable ones fail. */
export function keyOf(value: Value): unknown {
  if (typeof value === 'string') return value;
  if (typeof value === 'boolean') return BigInt(value);
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  if (isA(value, 'markup')) return value.text;
  if (isA(value, 'tuple')) return `\0tuple ${value.items.map(partKey).join('\0')}`;
  if (Array.isArray(value) || isA(value, 'dict')) typeError(`unhashable type: '${typeName(value)}'`);
  return isTyped(value) && value.type === 'undefined' ? 'undefined' : value;
}

function partKey(value: Value): string {
  const key = keyOf(value);
  return `${typeof key} ${String(key)}`;
}
