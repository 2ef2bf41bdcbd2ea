import { fromBytes, matchesGlob, parseGlob, toBytes } from '@hops/text';
import type { Operator } from './template.ts';

/** The operators that give a text where the variable has none. */
export type DefaultOperator = ':=' | ':-' | ':?' | ':+' | '=';

/** The operators that make a new text of the variable's. */
export type Transformation = Exclude<Operator, DefaultOperator>;

export function isDefaultOperator(operator: Operator): operator is DefaultOperator {
  return !(operator in transformations);
}

/**
 * What an operator makes of a value, after `funcs.go` of github.com/fluxcd/pkg/envsubst; `undefined` where it cuts a
 * character apart. (Upstream, `:?` and `:+` mean `:-`.)
 */
export function transform(
  operator: Transformation,
  value: string,
  args: readonly string[],
): string | undefined {
  return transformations[operator](value, args[0] ?? '', args[1]);
}

type Transform = (value: string, first: string, second: string | undefined) => string | undefined;

const transformations: Readonly<Record<Transformation, Transform>> = {
  length: (value) => String(toBytes(value).length),
  '^': (value) => mapFirst(value, toUpper),
  '^^': (value) => mapCharacters(value, toUpper),
  ',': (value) => mapFirst(value, toLower),
  ',,': (value) => mapCharacters(value, toLower),
  '^,': (value) => value,
  ',^': (value) => value,
  ':': substring,
  '#': (value, pattern) => trimPrefix(value, pattern, 'shortest'),
  '##': (value, pattern) => trimPrefix(value, pattern, 'longest'),
  '%': (value, pattern) => trimSuffix(value, pattern, 'shortest'),
  '%%': (value, pattern) => trimSuffix(value, pattern, 'longest'),
  '/': (value, pattern, replacement = '') => value.replace(pattern, () => replacement),
  '//': (value, pattern, replacement = '') => replaceAll(value, pattern, replacement),
  '/#': replacePrefix,
  '/%': replaceSuffix,
};

function mapCharacters(text: string, map: (character: string) => string): string {
  return Array.from(text, map).join('');
}

function mapFirst(text: string, map: (character: string) => string): string {
  const first = firstCharacter(text);
  return map(first) + text.slice(first.length);
}

/** Go maps a character to one character: `ß`, whose capital is two, stays (and so does polytonic Greek, here). */
function toUpper(character: string): string {
  const mapped = character.toUpperCase();
  return firstCharacter(mapped) === mapped ? mapped : character;
}

function toLower(character: string): string {
  return firstCharacter(character.toLowerCase());
}

function firstCharacter(text: string): string {
  const [first = ''] = text;
  return first;
}

function replaceAll(value: string, pattern: string, replacement: string): string {
  return value.replaceAll(pattern === '' ? /(?:)/gu : pattern, () => replacement);
}

/** Without a replacement upstream leaves the value as it is, other than for `/` and `//`. */
function replacePrefix(value: string, prefix: string, replacement: string | undefined): string {
  if (replacement === undefined || !value.startsWith(prefix)) return value;
  return replacement + value.slice(prefix.length);
}

function replaceSuffix(value: string, suffix: string, replacement: string | undefined): string {
  if (replacement === undefined || !value.endsWith(suffix)) return value;
  return value.slice(0, value.length - suffix.length) + replacement;
}

/** `${NAME:offset}` and `${NAME:offset:length}` in bytes; what is no number leaves the value as it is. */
function substring(value: string, offset: string, length: string | undefined): string | undefined {
  const from = parseInteger(offset);
  const count = length === undefined ? Infinity : parseInteger(length);
  if (from === undefined || count === undefined) return value;
  const bytes = toBytes(value);
  const start = from < 0 ? Math.max(0, bytes.length + from) : from;
  const end = count < 0 ? bytes.length + count : start + count;
  return fromBytes(end < start ? '' : bytes.slice(start, end));
}

/** An integer as `strconv.Atoi` reads it. */
function parseInteger(text: string): number | undefined {
  if (!/^[+-]?[0-9]+$/.test(text)) return undefined;
  const value = BigInt(text.replace(/^\+/, ''));
  return BigInt.asIntN(64, value) === value ? Number(value) : undefined;
}

type Extent = 'shortest' | 'longest';

function trimPrefix(value: string, pattern: string, extent: Extent): string | undefined {
  const bytes = toBytes(value);
  return fromBytes(bytes.slice(matchedPrefix(bytes, pattern, extent)));
}

/** Upstream trims the reversed value by the reversed pattern. */
function trimSuffix(value: string, pattern: string, extent: Extent): string | undefined {
  const trimmed = trimPrefix(reverse(value), reverse(pattern), extent);
  return trimmed === undefined ? undefined : reverse(trimmed);
}

function matchedPrefix(bytes: string, pattern: string, extent: Extent): number {
  const glob = parseGlob(pattern);
  if (glob === undefined) return 0;
  const ends = Array.from(bytes, (_, index) => index + 1);
  const matches = (end: number): boolean => matchesGlob(glob, bytes.slice(0, end));
  return (extent === 'shortest' ? ends.find(matches) : ends.findLast(matches)) ?? 0;
}

function reverse(text: string): string {
  return Array.from(text).toReversed().join('');
}
