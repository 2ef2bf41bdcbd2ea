import { charactersOf } from '../characters.ts';
import type { Value } from '../value.ts';
import type { Method, MethodTable } from './method.ts';

/** The first letter as a capital, all others small. */
export function capitalize(text: string): string {
  const [first = '', ...rest] = text;
  return first.toUpperCase() + rest.join('').toLowerCase();
}

function title(text: string): string {
  return text.toLowerCase().replaceAll(/(?<!\p{L})\p{L}/gu, (letter) => letter.toUpperCase());
}

function swapCase(text: string): string {
  return charactersOf(text)
    .map((char) => (char === char.toUpperCase() ? char.toLowerCase() : char.toUpperCase()))
    .join('');
}

function hasCase(text: string): boolean {
  return text.toLowerCase() !== text.toUpperCase();
}

type MakeMethod = (parameters: readonly string[], run: (text: string) => Value) => Method;

/** The methods of `str` that change or test its letters. */
export function caseMethods(method: MakeMethod): MethodTable {
  const matches = (pattern: RegExp) => method([], (text) => pattern.test(text));
  return {
    capitalize: method([], capitalize),
    casefold: method([], (text) => text.toLowerCase()),
    isalnum: matches(/^[\p{L}\p{N}]+$/u),
    isalpha: matches(/^\p{L}+$/u),
    isdecimal: matches(/^\p{Nd}+$/u),
    isdigit: matches(/^\p{Nd}+$/u),
    isidentifier: matches(/^[\p{ID_Start}_]\p{ID_Continue}*$/u),
    islower: method([], (text) => hasCase(text) && text === text.toLowerCase()),
    isnumeric: matches(/^\p{N}+$/u),
    isspace: matches(/^\s+$/),
    istitle: method([], (text) => hasCase(text) && text === title(text)),
    isupper: method([], (text) => hasCase(text) && text === text.toUpperCase()),
    lower: method([], (text) => text.toLowerCase()),
    swapcase: method([], swapCase),
    title: method([], title),
    upper: method([], (text) => text.toUpperCase()),
  };
}
