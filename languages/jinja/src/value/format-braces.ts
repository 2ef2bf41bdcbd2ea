import { charactersOf } from './characters.ts';
import { Failure } from '../failure.ts';
import { digitsOf, pad, type Layout } from './number-format.ts';
import { print, repr } from './print.ts';
import type { Arguments, Value } from './value.ts';

type Lookup = (value: Value, key: string, isItem: boolean) => Value;

const field =
  /\{\{|\}\}|\{([^{}!:.[]*)((?:\.[^{}!:.[]+|\[[^\]]*\])*)(?:!([rsa]))?(?::([^{}]*(?:\{[^{}]*\}[^{}]*)*))?\}/g;

/** Python's `str.format`: `{}`, `{0}`, `{name.attribute[item]!r:spec}`. `show` turns a value into text. */
export function formatBraces(
  text: string,
  args: Arguments,
  lookup: Lookup,
  show: (value: Value) => string,
): string {
  let counter = 0;
  const replace = (
    whole: string,
    name?: string,
    path?: string,
    conversion?: string,
    spec?: string,
  ): string => {
    if (name === undefined) return whole[0]!;
    const first = argument(args, name === '' ? String(counter++) : name);
    const value = steps(path ?? '').reduce((owner, { key, isItem }) => lookup(owner, key, isItem), first);
    const inner = (spec ?? '').replaceAll(field, replace);
    return formatValue(conversion === undefined || conversion === 's' ? value : repr(value), inner, show);
  };
  return text.replaceAll(field, replace);
}

function argument({ positional, keyword }: Arguments, name: string): Value {
  const index = /^\d+$/.test(name) ? Number(name) : undefined;
  const value = index === undefined ? keyword.get(name) : positional[index];
  if (value !== undefined) return value;
  if (index === undefined) throw new Failure('KeyError', `'${name}'`);
  throw new Failure('IndexError', `Replacement index ${name} out of range for positional args tuple`);
}

function steps(path: string): { key: string; isItem: boolean }[] {
  return [...path.matchAll(/\.([^.[]+)|\[([^\]]*)\]/g)].map(([, attribute, item]) => ({
    key: attribute ?? item ?? '',
    isItem: attribute === undefined,
  }));
}

const specification = /^(?:([^])?([<>=^]))?([-+ ])?(#)?(0)?(\d+)?([,_])?(?:\.(\d+))?([bcdeEfFgGnosxX%])?$/;

/** Python's `format(value, spec)`. */
function formatValue(value: Value, spec: string, show: (value: Value) => string): string {
  const match = specification.exec(spec);
  if (match === null) throw new Failure('ValueError', 'Invalid format specifier');
  const layout = layoutOf(match);
  if (typeof value !== 'bigint' && typeof value !== 'number') {
    const text = show(value);
    return pad('', charactersOf(text).slice(0, layout.precision).join(''), layout, false);
  }
  const sign = value < 0 ? '-' : layout.sign.replace('-', '');
  const plain = layout.type === '' && layout.grouping === '' && layout.precision === undefined;
  const digits = plain ? print(value).replace(/^-/, '') : digitsOf(value, withType(layout, value));
  return pad(sign, digits, layout, true);
}

function withType(layout: Layout, value: bigint | number): Layout {
  if (layout.type !== '') return layout;
  return { ...layout, type: typeof value === 'bigint' ? 'd' : 'g' };
}

function layoutOf(match: RegExpExecArray): Layout {
  const [, fill, align, sign, alternate, zero, width, grouping, precision, type] = match;
  return {
    fill: fill ?? (zero === undefined ? ' ' : '0'),
    align: align ?? (zero === undefined ? '' : '='),
    sign: sign ?? '',
    alternate: alternate !== undefined,
    width: Number(width ?? 0),
    grouping: grouping ?? '',
    precision: precision === undefined ? undefined : Number(precision),
    type: type ?? '',
  };
}
