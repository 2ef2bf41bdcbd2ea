import { Failure, typeError } from '../failure.ts';
import { getItem } from './dict.ts';
import { escapeHtml } from './escape.ts';
import { digitsOf, pad, type Layout } from './number-format.ts';
import { print, repr } from './print.ts';
import { typeName } from './type-name.ts';
import { demand } from './undefined.ts';
import { isA, textOf, type Value } from './value.ts';

const directive = /%(?:\(([^)]*)\))?([-+ #0]*)(\d+|\*)?(?:\.(\d+))?([diouxXeEfFgGcrsa%])/g;

/** Python's `%` on text: `right` is a tuple, a mapping or a single value. */
export function formatPercent(left: Value, right: Value): Value {
  const markup = isA(left, 'markup');
  const values = isA(right, 'tuple') ? [...right.items] : [right];
  const show = (value: Value, conversion: string) => {
    const text = conversion === 's' ? value : repr(value);
    return markup ? escapeHtml(text).text : print(text);
  };
  const text = textOf(left)!.replaceAll(directive, (...groups: string[]) => {
    if (groups[5] === '%') return '%';
    const value = groups[1] === undefined ? values.shift() : lookup(right, groups[1]);
    if (value === undefined) typeError('not enough arguments for format string');
    return formatOne(value, layoutOf(groups), show);
  });
  const isMapping = isA(right, 'dict') || Array.isArray(right);
  const unused = values.length > 0 && !isMapping;
  if (unused) typeError('not all arguments converted during string formatting');
  return markup ? { type: 'markup', text } : text;
}

function lookup(mapping: Value, key: string): Value {
  if (!isA(mapping, 'dict')) return typeError('format requires a mapping');
  const value = getItem(mapping, key);
  if (value === undefined) throw new Failure('KeyError', `'${key}'`);
  return value;
}

function layoutOf(groups: readonly string[]): Layout {
  const [, , flags, width, precision, type] = groups;
  const zero = flags!.includes('0');
  return {
    fill: zero ? '0' : ' ',
    align: flags!.includes('-') ? '<' : zero ? '=' : '>',
    sign: flags!.includes('+') ? '+' : flags!.includes(' ') ? ' ' : '',
    alternate: flags!.includes('#'),
    width: Number(width ?? 0),
    grouping: '',
    precision: precision === undefined ? undefined : Number(precision),
    type: type!,
  };
}

function formatOne(value: Value, layout: Layout, show: (value: Value, type: string) => string): string {
  const { type, precision } = layout;
  if ('sra'.includes(type)) return pad('', show(value, type).slice(0, precision), layout, true);
  if (type === 'c')
    return pad(
      '',
      typeof value === 'bigint' ? String.fromCodePoint(Number(value)) : print(value),
      layout,
      true,
    );
  const number = typeof demand(value) === 'boolean' ? BigInt(value as boolean) : value;
  if (typeof number !== 'bigint' && typeof number !== 'number') {
    return typeError(`%${type} format: a real number is required, not ${typeName(value)}`);
  }
  const whole = 'diu'.includes(type) && typeof number === 'number' ? BigInt(Math.trunc(number)) : number;
  return pad(whole < 0 ? '-' : layout.sign, digitsOf(whole, layout), layout, true);
}
