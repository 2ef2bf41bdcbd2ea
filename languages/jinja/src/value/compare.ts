import { charactersOf } from './characters.ts';
import { typeError } from '../failure.ts';
import { keyOf } from './dict.ts';
import { itemsOf } from './items.ts';
import { typeName } from './type-name.ts';
import { demand, demandUsable } from './undefined.ts';
import { isA, textOf, type Dict, type Value } from './value.ts';

/** Python's `==`. */
export function equal(left: Value, right: Value): boolean {
  const [a, b] = [comparable(demandUsable(left)), comparable(demandUsable(right))];
  if (a === b) return true;
  const [itemsA, itemsB] = [sequence(left), sequence(right)];
  if (itemsA !== undefined && itemsB !== undefined && typeName(left) === typeName(right)) {
    return itemsA.length === itemsB.length && itemsA.every((item, index) => equal(item, itemsB[index]!));
  }
  if (isA(left, 'dict') && isA(right, 'dict')) return equalDicts(left, right);
  return isA(left, 'undefined') && isA(right, 'undefined');
}

function equalDicts(left: Dict, right: Dict): boolean {
  if (left.entries.size !== right.entries.size) return false;
  return [...left.entries].every(([key, [, value]]) => {
    const other = right.entries.get(key);
    return other !== undefined && equal(value, other[1]);
  });
}

/** One JavaScript value for all Python values that are equal, where there is one. */
function comparable(value: Value): unknown {
  if (typeof value === 'boolean') return BigInt(value);
  if (typeof value === 'number') return Number.isInteger(value) ? BigInt(value) : value;
  return textOf(value) ?? value;
}

function sequence(value: Value): readonly Value[] | undefined {
  if (Array.isArray(value)) return value;
  return isA(value, 'tuple') || isA(value, 'range') ? itemsOf(value) : undefined;
}

/** Orders two values as Python's `<` does, or fails with `TypeError`: negative, zero or positive. */
export function compare(left: Value, right: Value, operator = '<'): number {
  const [a, b] = [comparable(demand(left)), comparable(demand(right))];
  if (isNumeric(a) && isNumeric(b)) return a < b ? -1 : Number(a > b);
  if (typeof a === 'string' && typeof b === 'string') return compareText(a, b);
  const [itemsA, itemsB] = [sequence(left), sequence(right)];
  if (itemsA !== undefined && itemsB !== undefined && typeName(left) === typeName(right)) {
    return compareItems(itemsA, itemsB, operator);
  }
  return typeError(
    `'${operator}' not supported between instances of '${typeName(left)}' and '${typeName(right)}'`,
  );
}

function isNumeric(value: unknown): value is bigint | number {
  return typeof value === 'bigint' || typeof value === 'number';
}

/** Orders by code points, not by UTF-16 units. */
function compareText(a: string, b: string): number {
  const [left, right] = [charactersOf(a), charactersOf(b)];
  const index = left.findIndex((char, at) => char !== right[at]);
  if (index === -1) return left.length - right.length;
  return right[index] === undefined ? 1 : left[index]!.codePointAt(0)! - right[index].codePointAt(0)!;
}

function compareItems(left: readonly Value[], right: readonly Value[], operator: string): number {
  const index = left.findIndex((item, at) => at >= right.length || !equal(item, right[at]!));
  if (index === -1) return left.length - right.length;
  return index >= right.length ? 1 : compare(left[index]!, right[index]!, operator);
}

/** Python's `in`. */
export function contains(container: Value, item: Value): boolean {
  demandUsable(container);
  const text = textOf(container);
  if (text !== undefined) {
    const part = textOf(demandUsable(item));
    return part === undefined
      ? typeError(`'in <string>' requires string as left operand, not ${typeName(item)}`)
      : text.includes(part);
  }
  if (isA(container, 'dict')) return container.entries.has(keyOf(item));
  const isContainer = typeof container === 'object' && container !== null;
  if (!isContainer) typeError(`argument of type '${typeName(container)}' is not iterable`);
  return itemsOf(container).some((other) => equal(other, item));
}
