import { Failure, typeError } from '../failure.ts';
import type { BinaryOperator } from '../syntax/expression.ts';
import { escapeHtml } from './escape.ts';
import { formatPercent } from './format-percent.ts';
import { lengthOf } from './items.ts';
import { typeName } from './type-name.ts';
import { demand } from './undefined.ts';
import { isA, textOf, tuple, type Value } from './value.ts';

/** Python's binary operators; fails with `TypeError`, `ZeroDivisionError` or, for undefined values, `UndefinedError`. */
export function calculate(operator: BinaryOperator, left: Value, right: Value): Value {
  const [a, b] = [numberOf(demand(left)), numberOf(demand(right))];
  if (typeof a === 'bigint' && typeof b === 'bigint') return ofIntegers(operator, a, b);
  if (a !== undefined && b !== undefined) return ofFloats(operator, Number(a), Number(b));
  const result =
    operator === '+' ? joinValues(left, right) : operator === '*' ? repeatValue(left, right) : undefined;
  if (result !== undefined) return result;
  const text = textOf(left);
  if (operator === '%' && text !== undefined) return formatPercent(left, right);
  return typeError(
    `unsupported operand type(s) for ${operator === '**' ? '** or pow()' : operator}: '${typeName(left)}' and '${typeName(right)}'`,
  );
}

/** Python's unary `-` and `+`. */
export function signed(sign: 'minus' | 'plus', value: Value): Value {
  const number = numberOf(demand(value));
  if (number === undefined)
    typeError(`bad operand type for unary ${sign === 'minus' ? '-' : '+'}: '${typeName(value)}'`);
  return sign === 'minus' ? -number : number;
}

function numberOf(value: Value): bigint | number | undefined {
  if (typeof value === 'boolean') return BigInt(value);
  return typeof value === 'bigint' || typeof value === 'number' ? value : undefined;
}

function ofIntegers(operator: BinaryOperator, a: bigint, b: bigint): Value {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '**') return power(a, b);
  if (b === 0n) divisionByZero(operator === '/' ? 'division by zero' : 'integer division or modulo by zero');
  if (operator === '/') return Number(a) / Number(b);
  const remainder = ((a % b) + b) % b;
  return operator === '%' ? remainder : (a - remainder) / b;
}

function ofFloats(operator: BinaryOperator, a: number, b: number): number {
  if (operator === '+') return a + b;
  if (operator === '-') return a - b;
  if (operator === '*') return a * b;
  if (operator === '**') return a ** b;
  if (b === 0) divisionByZero('float division by zero');
  if (operator === '/') return a / b;
  return operator === '%' ? a - b * Math.floor(a / b) : Math.floor(a / b);
}

const largestResult = 10_000_000;

function power(a: bigint, b: bigint): Value {
  if (b < 0n) return Number(a) ** Number(b);
  if (Number(b) * a.toString(2).length > largestResult) tooLarge();
  return a ** b;
}

function tooLarge(): never {
  throw new Failure('OverflowError', 'the result is too large');
}

function divisionByZero(message: string): never {
  throw new Failure('ZeroDivisionError', message);
}

function joinValues(left: Value, right: Value): Value | undefined {
  const [a, b] = [textOf(left), textOf(right)];
  if (a !== undefined && b !== undefined) {
    if (!isA(left, 'markup') && !isA(right, 'markup')) return a + b;
    return { type: 'markup', text: escapeHtml(left).text + escapeHtml(right).text };
  }
  if (Array.isArray(left) && Array.isArray(right)) return [...left, ...right];
  return isA(left, 'tuple') && isA(right, 'tuple') ? tuple(...left.items, ...right.items) : undefined;
}

function repeatValue(left: Value, right: Value): Value | undefined {
  const [times, value] = numberOf(left) === undefined ? [numberOf(right), left] : [numberOf(left), right];
  if (typeof times !== 'bigint') return undefined;
  const count = Math.max(0, Number(times));
  if (count * (lengthOf(value) ?? 0) > largestResult) tooLarge();
  if (typeof value === 'string') return value.repeat(count);
  if (isA(value, 'markup')) return { type: 'markup', text: value.text.repeat(count) };
  const repeat = (items: readonly Value[]) => Array.from({ length: count }, () => items).flat();
  if (Array.isArray(value)) return repeat(value);
  return isA(value, 'tuple') ? tuple(...repeat(value.items)) : undefined;
}
