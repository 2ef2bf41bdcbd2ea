import { charactersOf } from './characters.ts';
/** How a number is laid out: Python's format specification (`[[fill]align][sign][#][0][width][,][.precision][type]`). */
export interface Layout {
  readonly fill: string;
  readonly align: string;
  readonly sign: string;
  readonly alternate: boolean;
  readonly width: number;
  readonly grouping: string;
  readonly precision: number | undefined;
  readonly type: string;
}

/** A number's digits without sign, as the layout's type writes them. */
export function digitsOf(value: bigint | number, { type, precision, alternate, grouping }: Layout): string {
  const size = typeof value === 'bigint' ? (value < 0n ? -value : value) : Math.abs(value);
  const prefix = (mark: string) => (alternate ? mark : '');
  if (type === 'x') return prefix('0x') + size.toString(16);
  if (type === 'X') return prefix('0X') + size.toString(16).toUpperCase();
  if (type === 'o') return prefix('0o') + size.toString(8);
  if (type === 'b') return prefix('0b') + size.toString(2);
  if (type === '%') return `${(Number(size) * 100).toFixed(precision ?? 6)}%`;
  if (type.toLowerCase() === 'f') return group(Number(size).toFixed(precision ?? 6), grouping);
  if (type.toLowerCase() === 'e') return exponent(Number(size), precision ?? 6, type);
  if (type.toLowerCase() === 'g') return general(Number(size), precision ?? 6, type);
  return group(size.toString(), grouping);
}

function group(digits: string, mark: string): string {
  if (mark === '') return digits;
  const [whole, fraction] = digits.split('.') as [string, string?];
  const grouped = whole.replaceAll(/\B(?=(\d{3})+$)/g, mark);
  return fraction === undefined ? grouped : `${grouped}.${fraction}`;
}

function exponent(value: number, precision: number, type: string): string {
  const text = value.toExponential(precision).replace(/e([+-])(\d)$/, 'e$10$2');
  return type === 'E' ? text.toUpperCase() : text;
}

function general(value: number, precision: number, type: string): string {
  const power = value === 0 ? 0 : Math.floor(Math.log10(value));
  const significant = precision === 0 ? 1 : precision;
  const text =
    power < -4 || power >= significant
      ? exponent(value, significant - 1, 'e').replace(/\.?0+e/, 'e')
      : value
          .toFixed(significant - 1 - power)
          .replace(/(\.\d*?)0+$/, '$1')
          .replace(/\.$/, '');
  return type === 'G' ? text.toUpperCase() : text;
}

/** Pads a text to the layout's width; by default texts stand left and numbers right. */
export function pad(sign: string, text: string, { fill, align, width }: Layout, numeric: boolean): string {
  const missing = width - charactersOf(sign + text).length;
  if (missing <= 0) return sign + text;
  const where = align === '' ? (numeric ? '>' : '<') : align;
  if (where === '=') return sign + fill.repeat(missing) + text;
  const before = where === '>' ? missing : where === '^' ? Math.floor(missing / 2) : 0;
  return fill.repeat(before) + sign + text + fill.repeat(missing - before);
}
