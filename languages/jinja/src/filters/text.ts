import { charactersOf } from '../value/characters.ts';
import type { Filter } from '../render/environment.ts';
import { calculate } from '../value/arithmetic.ts';
import { dict } from '../value/dict.ts';
import { escapeHtml } from '../value/escape.ts';
import { positionally } from '../value/bind.ts';
import { capitalize } from '../value/methods/text-case.ts';
import { replaceText, textMethods } from '../value/methods/text.ts';
import { splitLines } from '../value/methods/text-split.ts';
import { print } from '../value/print.ts';
import { truth } from '../value/truth.ts';
import { demandUsable } from '../value/undefined.ts';
import { isA, textOf, tuple, type Value } from '../value/value.ts';
import { argumentError, filter, integer, strictTextFilter, textFilter, type FilterTable } from './filter.ts';
import { wordwrap } from './wordwrap.ts';

const indent = strictTextFilter(['width', 'first', 'blank'], (text, [width, first, blank]) => {
  const prefix = textOf(width ?? null) ?? ' '.repeat(integer(width, 4));
  const [head, ...lines] = splitLines(`${text}\n`, false);
  const indented = lines.map((line) => (line === '' && !truth(blank ?? false) ? line : prefix + line));
  return [truth(first ?? false) ? prefix + head! : head, ...indented].join('\n');
});

const replace = filter(['old', 'new', 'count'], (value, [old, to, count], { escape }) => {
  const times = integer(count, -1);
  const isMarkup = escape && [value, old!, to!].some((each) => isA(each, 'markup'));
  if (!isMarkup) return replaceText(print(value), print(old!), print(to!), times);
  const subject = escapeHtml(value).text;
  return { type: 'markup', text: replaceText(subject, print(old!), escapeHtml(to!).text, times) };
});

const truncate = strictTextFilter(
  ['length', 'killwords', 'end', 'leeway'],
  (text, [length, killWords, end, leeway]) => {
    const [limit, slack, mark] = [integer(length, 255), integer(leeway, 5), print(end ?? '...')];
    if (limit < mark.length) argumentError(`expected length >= ${mark.length}, got ${limit}`);
    const chars = charactersOf(text);
    if (chars.length <= limit + slack) return text;
    const cut = chars.slice(0, limit - mark.length).join('');
    if (truth(killWords ?? false)) return cut + mark;
    const space = cut.lastIndexOf(' ');
    return (space < 0 ? cut : cut.slice(0, space)) + mark;
  },
);

const title = textFilter([], (text) =>
  text
    .split(/([-\s({[<]+)/u)
    .map((part) => capitalize(part))
    .join(''),
);

const format: Filter = (value, { positional, keyword }) =>
  calculate(
    '%',
    textOf(value) === undefined ? print(value) : value,
    keyword.size > 0 ? dict(keyword) : tuple(...positional),
  );

const striptags = filter([], (value) => {
  const text = print(value)
    .replaceAll(/<!--[^]*?-->/g, '')
    .replaceAll(/<[^>]*>/g, '');
  return unescapeHtml(text.trim().split(/\s+/).join(' '));
});

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function unescapeHtml(text: string): string {
  return text.replaceAll(/&(#x[\da-f]+|#\d+|[a-z]+);/gi, (whole, name: string) => {
    if (name.startsWith('#x')) return String.fromCodePoint(Number.parseInt(name.slice(2), 16));
    return name.startsWith('#') ? String.fromCodePoint(Number(name.slice(1))) : (entities[name] ?? whole);
  });
}

const trim = filter(['chars'], (value, [chars]) => {
  const text = textOf(value) === undefined ? print(value) : value;
  return textMethods['strip']!(text, positionally(...(chars === undefined ? [] : [chars])));
});

const center = textFilter(['width'], (text, [width]) => {
  return print(textMethods['center']!(text, positionally(width ?? 80n)));
});

function markup(value: Value): Value {
  return { type: 'markup', text: print(value) };
}

const escape = filter([], (value) => escapeHtml(value));

/** The filters of text. */
export const textFilters: FilterTable = {
  capitalize: textFilter([], capitalize),
  center,
  e: escape,
  escape,
  forceescape: filter([], (value) => escapeHtml(print(value))),
  format,
  indent,
  lower: textFilter([], (text) => text.toLowerCase()),
  replace,
  safe: filter([], markup),
  string: filter([], (value) => (isA(value, 'markup') ? value : print(value))),
  striptags,
  title,
  trim,
  truncate,
  upper: textFilter([], (text) => text.toUpperCase()),
  wordcount: filter([], (value) => BigInt(print(demandUsable(value)).match(/[\p{L}\p{N}_]+/gu)?.length ?? 0)),
  wordwrap,
};
