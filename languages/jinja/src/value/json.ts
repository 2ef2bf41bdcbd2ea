import { typeError } from '../failure.ts';
import { itemsOf } from './items.ts';
import { pairsOf } from './methods/dict.ts';
import { print } from './print.ts';
import { typeName } from './type-name.ts';
import { isA, isTyped, textOf, type Value } from './value.ts';

/** What Python's `json.dumps` writes with sorted keys and, if given, an indentation; only ASCII characters. */
export function toJson(value: Value, indent: number | undefined, depth = 0): string {
  const text = textOf(value);
  if (text !== undefined) return quote(text);
  if (value === null) return 'null';
  if (typeof value === 'boolean') return value ? 'true' : 'false';
  if (typeof value === 'bigint' || typeof value === 'number') return print(value);
  if (Array.isArray(value) || isA(value, 'tuple')) {
    const items = itemsOf(value).map((item) => toJson(item, indent, depth + 1));
    return enclose('[', items, ']', indent, depth);
  }
  if (!isTyped(value) || value.type !== 'dict') {
    return typeError(`Object of type ${typeName(value)} is not JSON serializable`);
  }
  const entries = pairsOf(value)
    .map(([key, item]) => [jsonKey(key), item] as const)
    .toSorted(([a], [b]) => (a < b ? -1 : Number(a > b)))
    .map(([key, item]) => `${quote(key)}: ${toJson(item, indent, depth + 1)}`);
  return enclose('{', entries, '}', indent, depth);
}

function jsonKey(key: Value): string {
  return textOf(key) ?? toJson(key, undefined);
}

function enclose(
  open: string,
  parts: readonly string[],
  close: string,
  indent: number | undefined,
  depth: number,
): string {
  if (indent === undefined || parts.length === 0) return open + parts.join(', ') + close;
  const line = (level: number) => `\n${' '.repeat(indent * level)}`;
  return open + line(depth + 1) + parts.join(`,${line(depth + 1)}`) + line(depth) + close;
}

function quote(text: string): string {
  return JSON.stringify(text).replaceAll(
    /[\u007f-\uffff]/g,
    (char) => `\\u${char.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}
