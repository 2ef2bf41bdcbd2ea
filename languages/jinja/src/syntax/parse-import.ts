import { parseExpression } from './parse-expression.ts';
import { parseName } from './parse-target.ts';
import type { Statement } from './statement.ts';
import {
  atOperator,
  atWord,
  expectKind,
  expectOperator,
  expectWord,
  peek,
  skipWord,
  type TokenStream,
} from './stream.ts';
import { syntaxError } from './token.ts';

type Bare<Kind extends Statement['kind']> = Omit<Extract<Statement, { kind: Kind }>, 'start' | 'end'>;

/** Parses `{% extends template %}`. */
export function parseExtends(stream: TokenStream): Bare<'extends'> {
  return { kind: 'extends', template: parseExpression(stream) };
}

/** Parses `{% include template ignore missing without context %}`. */
export function parseInclude(stream: TokenStream): Bare<'include'> {
  const template = parseExpression(stream);
  const ignoreMissing = atWords(stream, 'ignore', 'missing');
  if (ignoreMissing) stream.index += 2;
  return { kind: 'include', template, ignoreMissing, withContext: parseContext(stream) ?? true };
}

/** Parses `{% import template as name %}`. */
export function parseImport(stream: TokenStream): Bare<'import'> {
  const template = parseExpression(stream);
  expectWord(stream, 'as');
  const name = parseName(stream);
  return { kind: 'import', template, name, withContext: parseContext(stream) ?? false };
}

/** Parses `{% from template import name as alias, … %}`. */
export function parseFromImport(stream: TokenStream): Bare<'from import'> {
  const template = parseExpression(stream);
  expectWord(stream, 'import');
  const names: { name: string; alias: string }[] = [];
  let context = undefined;
  do {
    if (names.length > 0) expectOperator(stream, ',');
    if (peek(stream).kind !== 'name') expectKind(stream, 'name');
    context = parseContext(stream);
    if (context !== undefined) break;
    names.push(parseImportedName(stream));
    context = parseContext(stream);
  } while (context === undefined && atOperator(stream, ','));
  return { kind: 'from import', template, names, withContext: context ?? false };
}

function parseImportedName(stream: TokenStream): { name: string; alias: string } {
  const name = parseName(stream);
  if (name.startsWith('_')) {
    syntaxError('names starting with an underline can not be imported', peek(stream));
  }
  return { name, alias: skipWord(stream, 'as') ? parseName(stream) : name };
}

function parseContext(stream: TokenStream): boolean | undefined {
  const withContext = atWords(stream, 'with', 'context');
  if (!withContext && !atWords(stream, 'without', 'context')) return undefined;
  stream.index += 2;
  return withContext;
}

function atWords(stream: TokenStream, first: string, second: string): boolean {
  return atWord(stream, first) && peek(stream, 1).text === second;
}
