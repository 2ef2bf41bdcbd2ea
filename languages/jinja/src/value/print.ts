import { printUndefined } from './undefined.ts';
import { textOf, type Range, type Typed, type Value } from './value.ts';

/** What Python's `str` makes of a value. */
export function print(value: Value): string {
  return textOf(value) ?? represent(value, print);
}

/** What Python's `repr` makes of a value. */
export function repr(value: Value): string {
  return represent(value, repr);
}

function represent(value: Value, ofInstance: (value: Value) => string): string {
  if (value === null) return 'None';
  if (typeof value === 'string') return quote(value);
  if (typeof value === 'boolean') return value ? 'True' : 'False';
  if (typeof value === 'bigint') return value.toString();
  if (typeof value === 'number') return printFloat(value);
  if (Array.isArray(value)) return `[${value.map(repr).join(', ')}]`;
  return representTyped(value, ofInstance);
}

function representTyped(value: Typed, ofInstance: (value: Value) => string): string {
  switch (value.type) {
    case 'tuple':
      return `(${value.items.map(repr).join(', ')}${value.items.length === 1 ? ',' : ''})`;
    case 'dict':
      return `{${[...value.entries.values()].map(([key, item]) => `${repr(key)}: ${repr(item)}`).join(', ')}}`;
    case 'markup':
      return `Markup(${quote(value.text)})`;
    case 'range':
      return printRange(value);
    case 'undefined':
      return ofInstance === repr ? 'Undefined' : printUndefined(value);
    case 'instance':
      return value.print === undefined ? `<${value.className}>` : ofInstance(value.print());
    case 'function':
      return `<function ${value.name}>`;
    case 'generator':
      return '<generator object>';
  }
}

function printRange({ start, stop, step }: Range): string {
  return step === 1n ? `range(${start}, ${stop})` : `range(${start}, ${stop}, ${step})`;
}

/** Python writes an exponent below 1e-4 and from 1e16 on. */
function printFloat(value: number): string {
  if (!Number.isFinite(value)) return Number.isNaN(value) ? 'nan' : value > 0 ? 'inf' : '-inf';
  if (Object.is(value, -0)) return '-0.0';
  const [digits, exponent] = value.toExponential().split('e') as [string, string];
  const power = Number(exponent);
  if (value !== 0 && (power < -4 || power >= 16)) {
    return `${digits}e${power < 0 ? '-' : '+'}${String(Math.abs(power)).padStart(2, '0')}`;
  }
  const text = power < 0 ? value.toFixed(digits.replaceAll(/[-.]/g, '').length - 1 - power) : String(value);
  return text.includes('.') ? text : `${text}.0`;
}

const escapes: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t', '\\': '\\\\' };

function quote(text: string): string {
  const mark = text.includes("'") && !text.includes('"') ? '"' : "'";
  const inner = text.replaceAll(/[\\'"\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, (char) => {
    if (char === '"' || char === "'") return char === mark ? `\\${char}` : char;
    return escapes[char] ?? escapeCode(char.codePointAt(0)!);
  });
  return mark + inner + mark;
}

function escapeCode(code: number): string {
  const hex = code.toString(16);
  if (code < 0x100) return `\\x${hex.padStart(2, '0')}`;
  return code < 0x10000 ? `\\u${hex.padStart(4, '0')}` : `\\U${hex.padStart(8, '0')}`;
}
