import type { Test } from '../render/environment.ts';
import { calculate } from '../value/arithmetic.ts';
import { compare, contains, equal } from '../value/compare.ts';
import { isIterable, lengthOf } from '../value/items.ts';
import { print } from '../value/print.ts';
import { demandUsable } from '../value/undefined.ts';
import { isA, textOf, type Value } from '../value/value.ts';

type Check = (value: Value, other: Value) => boolean;

const equals: Check = equal;
const differs: Check = (value, other) => !equal(value, other);
const greater: Check = (value, other) => compare(value, other, '>') > 0;
const atLeast: Check = (value, other) => compare(value, other, '>=') >= 0;
const less: Check = (value, other) => compare(value, other, '<') < 0;
const atMost: Check = (value, other) => compare(value, other, '<=') <= 0;

const isNumber: Check = (value) => ['bigint', 'number', 'boolean'].includes(typeof value);
const isUndefined: Check = (value) => isA(value, 'undefined');
const remainder = (value: Value, divisor: bigint) => calculate('%', value, divisor);

const checks: Readonly<Record<string, Check>> = {
  '!=': differs,
  '<': less,
  '<=': atMost,
  '==': equals,
  '>': greater,
  '>=': atLeast,
  boolean: (value) => typeof value === 'boolean',
  callable: (value) => isA(value, 'function') || (isA(value, 'instance') && value.call !== undefined),
  defined: (value) => !isA(value, 'undefined'),
  divisibleby: (value, divisor) => equal(calculate('%', value, divisor), 0n),
  eq: equals,
  equalto: equals,
  escaped: (value) => isA(value, 'markup'),
  even: (value) => equal(remainder(value, 2n), 0n),
  false: (value) => value === false,
  float: (value) => typeof value === 'number',
  ge: atLeast,
  greaterthan: greater,
  gt: greater,
  in: (value, container) => contains(container, value),
  integer: (value) => typeof value === 'bigint',
  iterable: (value) => isIterable(value),
  le: atMost,
  lessthan: less,
  lower: (value) => isCased(print(value), (text) => text.toLowerCase()),
  lt: less,
  mapping: (value) => isA(value, 'dict'),
  ne: differs,
  none: (value) => value === null,
  number: isNumber,
  odd: (value) => equal(remainder(value, 2n), 1n),
  sameas: (value, other) => value === other,
  sequence: (value) => lengthOf(demandUsable(value)) !== undefined,
  string: (value) => textOf(value) !== undefined,
  true: (value) => value === true,
  undefined: isUndefined,
  upper: (value) => isCased(print(value), (text) => text.toUpperCase()),
};

function isCased(text: string, change: (text: string) => string): boolean {
  return text === change(text) && text.toLowerCase() !== text.toUpperCase();
}

const fromCheck =
  (check: Check): Test =>
  (value, { positional }) =>
    check(value, positional[0] ?? null);

/** Jinja's own tests. */
export const tests: ReadonlyMap<string, Test> = new Map<string, Test>([
  ...Object.entries(checks).map(([name, check]) => [name, fromCheck(check)] as const),
  ['filter', (value, _, { environment }) => environment.filters.has(print(value))],
  ['test', (value, _, { environment }) => environment.tests.has(print(value))],
]);
