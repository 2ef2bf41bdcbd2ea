import { charactersOf } from '../value/characters.ts';
import { print } from '../value/print.ts';
import { firstGiven, textOf, type Value } from '../value/value.ts';
import { truth } from '../value/truth.ts';
import { demandUsable } from '../value/undefined.ts';
import { argumentError, filter, integer, type FilterTable } from './filter.ts';
import { typeError } from '../failure.ts';
import { typeName } from '../value/type-name.ts';

function numeric(value: Value): bigint | number | undefined {
  if (typeof value === 'boolean') return BigInt(value);
  return typeof value === 'bigint' || typeof value === 'number' ? value : undefined;
}

function floatOf(value: Value): number | undefined {
  const number = numeric(value);
  if (number !== undefined) return Number(number);
  const text = (textOf(value) ?? '').trim().replaceAll(/(?<=\d)_(?=\d)/g, '');
  if (/^[-+]?(?:\d+\.?\d*|\.\d+)(?:e[-+]?\d+)?$/i.test(text)) return Number(text);
  const special = /^([-+]?)(?:(inf(?:inity)?)|nan)$/i.exec(text);
  if (special === null) return undefined;
  return special[2] === undefined ? Number.NaN : special[1] === '-' ? -Infinity : Infinity;
}

const prefixes: Readonly<Record<number, string>> = { 2: '0b', 8: '0o', 16: '0x' };

function integerOf(value: Value, base: number): bigint | undefined {
  const text = textOf(value)?.trim().toLowerCase();
  const digits = text === undefined ? undefined : integerText(text, base);
  if (digits !== undefined) return digits;
  const number = numeric(value) ?? floatOf(value);
  if (typeof number === 'bigint') return number;
  return number === undefined || !Number.isFinite(number) ? undefined : BigInt(Math.trunc(number));
}

function integerText(text: string, base: number): bigint | undefined {
  const [, sign, digits] = /^([-+]?)(.*)$/s.exec(text)!;
  const prefix = prefixes[base];
  const bare = prefix !== undefined && digits!.startsWith(prefix) ? digits!.slice(2) : digits!;
  const plain = bare.replaceAll(/(?<=\w)_(?=\w)/g, '');
  if (plain === '' || charactersOf(plain).some((digit) => !(Number.parseInt(digit, 36) < base)))
    return undefined;
  const size = charactersOf(plain).reduce(
    (total, digit) => total * BigInt(base) + BigInt(Number.parseInt(digit, 36)),
    0n,
  );
  return sign === '-' ? -size : size;
}

const round = filter(['precision', 'method'], (value, [precision, method]) => {
  const how = print(method ?? 'common');
  if (!['common', 'ceil', 'floor'].includes(how)) argumentError('method must be common, ceil or floor');
  const number =
    numeric(demandUsable(value)) ?? typeError(`type ${typeName(value)} doesn't define __round__ method`);
  const digits = integer(precision, 0);
  if (how === 'common')
    return typeof number === 'bigint' && digits >= 0 ? number : roundHalfEven(Number(number), digits);
  const scale = 10 ** digits;
  return (how === 'ceil' ? Math.ceil : Math.floor)(Number(number) * scale) / scale;
});

/** Python rounds a half to the even neighbour. */
function roundHalfEven(number: number, digits: number): number {
  const scaled = number * 10 ** digits;
  const below = Math.floor(scaled);
  const isHalf = scaled - below === 0.5;
  if (isHalf && Number(number.toFixed(Math.max(0, digits))) === number) return number;
  const whole = isHalf ? below + (below % 2 === 0 ? 0 : 1) : Math.round(scaled);
  return whole / 10 ** digits;
}

const units = ['k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];

const filesizeformat = filter(['binary'], (value, [binary]) => {
  const bytes = floatOf(value) ?? typeError(`could not convert string to float: '${print(value)}'`);
  const isBinary = truth(binary ?? false);
  const base = isBinary ? 1024 : 1000;
  if (bytes === 1) return '1 Byte';
  if (bytes < base) return `${Math.trunc(bytes)} Bytes`;
  const power = Math.min(Math.floor(Math.log(bytes) / Math.log(base) + 1e-12), units.length);
  const unit = isBinary ? `${units[power - 1]!.toUpperCase()}iB` : `${units[power - 1]!}B`;
  return `${(bytes / base ** power).toFixed(1)} ${unit}`;
});

const abs = filter([], (value) => {
  const number =
    numeric(demandUsable(value)) ?? typeError(`bad operand type for abs(): '${typeName(value)}'`);
  return number < 0 ? -number : number;
});

/** The filters of numbers. */
export const numberFilters: FilterTable = {
  abs,
  filesizeformat,
  float: filter(['default'], (value, [otherwise]) => firstGiven(floatOf(demandUsable(value)), otherwise, 0)),
  int: filter(['default', 'base'], (value, [otherwise, base]) => {
    return firstGiven(integerOf(demandUsable(value), integer(base, 10)), otherwise, 0n);
  }),
  round,
};
