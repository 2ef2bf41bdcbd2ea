import { charactersOf } from './characters.ts';
import { typeError } from '../failure.ts';
import { demandUsable } from './undefined.ts';
import { typeName } from './type-name.ts';
import { textOf, type Range, type Value } from './value.ts';

/** What iterating over the value gives; fails with `TypeError` for what is not iterable. */
export function itemsOf(value: Value): readonly Value[] {
  return iterate(demandUsable(value)) ?? typeError(`'${typeName(value)}' object is not iterable`);
}

/** Whether the value can be iterated over. */
export function isIterable(value: Value): boolean {
  return iterate(value) !== undefined;
}

function iterate(value: Value): readonly Value[] | undefined {
  const text = textOf(value);
  if (text !== undefined) return charactersOf(text);
  if (Array.isArray(value)) return value;
  if (typeof value !== 'object' || value === null) return undefined;
  switch (value.type) {
    case 'tuple':
    case 'generator':
      return value.items;
    case 'dict':
      return [...value.entries.values()].map(([key]) => key);
    case 'range':
      return rangeItems(value);
    case 'undefined':
      return [];
    case 'instance':
      return value.items?.();
    case 'markup':
    case 'function':
      return undefined;
  }
}

/** How many items a range has. */
export function rangeLength({ start, stop, step }: Range): bigint {
  const distance = step > 0n ? stop - start : start - stop;
  const size = step > 0n ? step : -step;
  return distance <= 0n ? 0n : (distance + size - 1n) / size;
}

function rangeItems(range: Range): bigint[] {
  return Array.from(
    { length: Number(rangeLength(range)) },
    (_, index) => range.start + range.step * BigInt(index),
  );
}

/** Python's `len`, or `undefined` for what has no length. */
export function lengthOf(value: Value): number | undefined {
  const text = textOf(value);
  if (text !== undefined) return charactersOf(text).length;
  if (Array.isArray(value)) return value.length;
  if (typeof value !== 'object' || value === null) return undefined;
  if (value.type === 'tuple') return value.items.length;
  if (value.type === 'dict') return value.entries.size;
  if (value.type === 'range') return Number(rangeLength(value));
  if (value.type === 'undefined') return 0;
  return value.type === 'instance' ? value.items?.().length : undefined;
}
