import { Failure, typeError } from '../failure.ts';
import { escapeHtml } from '../value/escape.ts';
import { itemsOf } from '../value/items.ts';
import { attributeOf } from '../value/lookup.ts';
import { pairsOf } from '../value/methods/dict.ts';
import { print, repr } from '../value/print.ts';
import { toJson } from '../value/json.ts';
import { typeName } from '../value/type-name.ts';
import { truth } from '../value/truth.ts';
import { undefinedItem } from '../value/undefined.ts';
import { firstGiven, isA, textOf, type Value } from '../value/value.ts';
import { filter, integer, type FilterTable } from './filter.ts';

const byDefault = filter(['default_value', 'boolean'], (value, [otherwise, boolean]) => {
  const missing = isA(value, 'undefined') || (truth(boolean ?? false) && !truth(value));
  return missing ? firstGiven(otherwise, '') : value;
});

const attr = filter(['name'], (value, [name], { environment }) => {
  const key = print(name!);
  return firstGiven(attributeOf(value, key), undefinedItem(environment.undefinedKind, value, key, []));
});

const tojson = filter(['indent'], (value, [indent]) => {
  const text = toJson(value, indent === undefined || indent === null ? undefined : integer(indent, 0));
  const safe = text.replaceAll(/[<>&']/g, (char) => `\\u00${char.charCodeAt(0).toString(16)}`);
  return { type: 'markup', text: safe };
});

const xmlattr = filter(['autospace'], (value, [autospace], { escape }) => {
  if (!isA(value, 'dict')) return typeError(`xmlattr needs a mapping, not ${typeName(value)}`);
  const shown = pairsOf(value).filter(([, item]) => item !== null && !isA(item, 'undefined'));
  const text = shown
    .map(([key, item]) => `${attributeName(print(key))}="${escapeHtml(item).text}"`)
    .join(' ');
  const spaced = text !== '' && truth(autospace ?? true) ? ` ${text}` : text;
  return escape ? { type: 'markup', text: spaced } : spaced;
});

function attributeName(name: string): string {
  if (/[\s/>=]/.test(name)) {
    throw new Failure('ValueError', `Invalid character in attribute name: ${repr(name)}`);
  }
  return escapeHtml(name).text;
}

const urlencode = filter([], (value) => {
  const text = textOf(value);
  if (text !== undefined || !isIterableValue(value)) return quoteUrl(text ?? print(value), true);
  const pairs = isA(value, 'dict') ? pairsOf(value) : itemsOf(value).map((pair) => itemsOf(pair));
  return pairs
    .map((pair) => pair.map((part) => quoteUrl(print(part), false).replaceAll('%20', '+')).join('='))
    .join('&');
});

function isIterableValue(value: Value): boolean {
  return typeof value === 'object' && value !== null;
}

function quoteUrl(text: string, keepSlash: boolean): string {
  const quoted = encodeURIComponent(text).replaceAll(
    /[!'()*]/g,
    (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return keepSlash ? quoted.replaceAll('%2F', '/') : quoted;
}

/** The filters of any data. */
export const dataFilters: FilterTable = {
  attr,
  d: byDefault,
  default: byDefault,
  pprint: filter([], repr),
  tojson,
  urlencode,
  xmlattr,
};
