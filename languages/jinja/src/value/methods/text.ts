import { charactersOf } from '../characters.ts';
import { escapeHtml } from '../escape.ts';
import { formatBraces } from '../format-braces.ts';
import { itemsOf } from '../items.ts';
import { getAttribute, getSubscript } from '../lookup.ts';
import { print } from '../print.ts';
import { dict } from '../dict.ts';
import { isA, textOf, tuple, type Arguments, type Value } from '../value.ts';
import { Failure, typeError } from '../../failure.ts';
import { caseMethods } from './text-case.ts';
import { integerOf, methodOf, type Method, type MethodTable } from './method.ts';
import { split, splitLines, stripper } from './text-split.ts';

type Run = (text: string, args: readonly (Value | undefined)[]) => Value;

const method = (parameters: readonly string[], run: Run): Method => {
  const plain = methodOf((value) => textOf(value)!, parameters, run);
  return (self, args) => (isA(self, 'markup') ? mark(plain(self, escaped(args))) : plain(self, args));
};

/** What a method of `Markup` gives is markup as well. */
function mark(value: Value): Value {
  if (typeof value === 'string') return { type: 'markup', text: value };
  return Array.isArray(value) ? value.map(mark) : value;
}

function safe(value: Value): Value {
  return textOf(value) === undefined ? value : escapeHtml(value).text;
}

function escaped({ positional, keyword }: Arguments): Arguments {
  return {
    positional: positional.map(safe),
    keyword: new Map([...keyword].map(([name, value]) => [name, safe(value)])),
  };
}

const joinMethod = method(['iterable'], (text, [items]) =>
  itemsOf(items!)
    .map((item) => textOf(item) ?? typeError('sequence item: expected str instance'))
    .join(text),
);

function format(self: Value, args: Arguments): Value {
  const show = (value: Value) => (isA(self, 'markup') ? escapeHtml(value).text : print(value));
  const options = { kind: 'default', path: [] } as const;
  const lookup = (owner: Value, key: string, isItem: boolean) =>
    isItem
      ? getSubscript(owner, /^\d+$/.test(key) ? BigInt(key) : key, options)
      : getAttribute(owner, key, options);
  const text = formatBraces(textOf(self)!, args, lookup, show);
  return isA(self, 'markup') ? { type: 'markup', text } : text;
}

function affixed(test: (text: string, part: string) => boolean): Method {
  return method(['affix'], (text, [affix]) => {
    const parts = isA(affix!, 'tuple') ? affix.items : [affix!];
    return parts.some((part) => test(text, textOf(part) ?? typeError('affix must be str or a tuple of str')));
  });
}

function found(index: number): bigint {
  if (index < 0) throw new Failure('ValueError', 'substring not found');
  return BigInt(index);
}

const find: Run = (text, [part, start]) => BigInt(text.indexOf(print(part!), integerOf(start, 0)));

function justify(before: (missing: number, width: number) => number): Method {
  return method(['width', 'fillchar'], (text, [width, fill]) => {
    const missing = Math.max(0, integerOf(width, 0) - charactersOf(text).length);
    const left = before(missing, integerOf(width, 0));
    const char = print(fill ?? ' ');
    return char.repeat(left) + text + char.repeat(missing - left);
  });
}

function partition(text: string, separator: string, index: number, missing: Value): Value {
  if (index < 0) return missing;
  return tuple(text.slice(0, index), separator, text.slice(index + separator.length));
}

/** The methods of `str`. */
export const textMethods: MethodTable = {
  ...caseMethods(method),
  center: justify((missing, width) => Math.floor(missing / 2) + (missing & width & 1)),
  count: method(['sub'], (text, [part]) => BigInt(text.split(print(part!)).length - 1)),
  endswith: affixed((text, part) => text.endsWith(part)),
  find: method(['sub', 'start'], find),
  format,
  format_map: (self, { positional }) => {
    const [mapping = dict()] = positional;
    const entries = isA(mapping, 'dict') ? [...mapping.entries.values()] : [];
    return format(self, {
      positional: [],
      keyword: new Map(entries.map(([key, value]) => [print(key), value])),
    });
  },
  index: method(['sub', 'start'], (text, args) => found(Number(find(text, args)))),
  join: joinMethod,
  ljust: justify(() => 0),
  lstrip: method(['chars'], stripper(true, false)),
  partition: method(['sep'], (text, [sep]) =>
    partition(text, print(sep!), text.indexOf(print(sep!)), tuple(text, '', '')),
  ),
  removeprefix: method(['prefix'], (text, [prefix]) =>
    text.startsWith(print(prefix!)) ? text.slice(print(prefix!).length) : text,
  ),
  removesuffix: method(['suffix'], (text, [suffix]) =>
    print(suffix!) !== '' && text.endsWith(print(suffix!)) ? text.slice(0, -print(suffix!).length) : text,
  ),
  replace: method(['old', 'new', 'count'], (text, [old, to, count]) =>
    replaceText(text, print(old!), print(to!), integerOf(count, -1)),
  ),
  rfind: method(['sub'], (text, [part]) => BigInt(text.lastIndexOf(print(part!)))),
  rjust: justify((missing) => missing),
  rpartition: method(['sep'], (text, [sep]) =>
    partition(text, print(sep!), text.lastIndexOf(print(sep!)), tuple('', '', text)),
  ),
  rsplit: method(['sep', 'maxsplit'], (text, [sep, max]) =>
    split(text, textOf(sep ?? null), integerOf(max, -1), true),
  ),
  rstrip: method(['chars'], stripper(false, true)),
  split: method(['sep', 'maxsplit'], (text, [sep, max]) =>
    split(text, textOf(sep ?? null), integerOf(max, -1), false),
  ),
  splitlines: method(['keepends'], (text, [keep]) => splitLines(text, keep === true)),
  startswith: affixed((text, part) => text.startsWith(part)),
  strip: method(['chars'], stripper(true, true)),
  zfill: method(['width'], (text, [width]) => {
    const sign = /^[+-]/.exec(text)?.[0] ?? '';
    return sign + text.slice(sign.length).padStart(integerOf(width, 0) - sign.length, '0');
  }),
};

/** Replaces the first `count` occurrences, or all if it is negative. */
export function replaceText(text: string, old: string, to: string, count: number): string {
  if (count < 0) return text.replaceAll(old, () => to);
  const parts = old === '' ? charactersOf(text) : text.split(old);
  const kept = parts.slice(0, count + 1).join(to);
  return [kept, ...parts.slice(count + 1)].join(old);
}
