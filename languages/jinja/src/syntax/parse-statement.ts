import { parseBody } from './parse-body.ts';
import { parseExpression } from './parse-expression.ts';
import { parseFilter } from './parse-postfix.ts';
import { parseTuple } from './parse-primary.ts';
import { parseBlock, parseCallBlock, parseMacro } from './parse-definition.ts';
import { parseExtends, parseFromImport, parseImport, parseInclude } from './parse-import.ts';
import { parseTarget } from './parse-target.ts';
import type { Body, Statement } from './statement.ts';
import {
  atOperator,
  atWord,
  expectOperator,
  expectWord,
  next,
  peek,
  skipOperator,
  skipWord,
  type TokenStream,
} from './stream.ts';
import { syntaxError, type Token } from './token.ts';
import { unknownTag } from './unknown-tag.ts';

/** A statement before its place is known. */
type Bare<S = Statement> = S extends Statement ? Omit<S, 'start' | 'end'> : never;

const statements: Readonly<Record<string, (stream: TokenStream, tag: Token) => Bare>> = {
  autoescape: (stream) => ({
    kind: 'autoescape',
    value: parseExpression(stream),
    body: parseBody(stream, 'endautoescape'),
  }),
  block: parseBlock,
  break: () => ({ kind: 'break' }),
  call: parseCallBlock,
  continue: () => ({ kind: 'continue' }),
  do: (stream) => ({ kind: 'do', expression: parseTuple(stream) }),
  extends: parseExtends,
  filter: (stream) => ({
    kind: 'filter block',
    filter: parseFilter(stream, undefined),
    body: parseBody(stream, 'endfilter'),
  }),
  for: parseFor,
  from: parseFromImport,
  if: parseIf,
  import: parseImport,
  include: parseInclude,
  macro: parseMacro,
  print: (stream) => ({ kind: 'print', expression: parseTuple(stream) }),
  set: parseSet,
  with: parseWith,
};

/** Parses the statement whose tag comes next, up to the tag that ends it. */
export function parseStatement(stream: TokenStream): Statement {
  const tag = peek(stream);
  if (tag.kind !== 'name') syntaxError('tag name expected', tag);
  const parse = Object.hasOwn(statements, tag.text) ? statements[tag.text] : undefined;
  if (parse === undefined) return unknownTag(stream, tag);
  next(stream);
  const statement = parse(stream, tag);
  return { ...statement, start: tag.start, end: tag.end };
}

function parseFor(stream: TokenStream): Bare {
  const target = parseTarget(stream);
  expectWord(stream, 'in');
  const items = parseTuple(stream, { conditional: false, endWord: 'recursive' });
  const condition = skipWord(stream, 'if') ? parseExpression(stream) : undefined;
  const recursive = skipWord(stream, 'recursive');
  const body = parseBody(stream, 'endfor', { tag: 'for', besides: ['else'] });
  const otherwise = skipWord(stream, 'else') ? parseBody(stream, 'endfor', { tag: 'for' }) : endOf(stream);
  return { kind: 'for', target, items, condition, recursive, body, otherwise };
}

function parseIf(stream: TokenStream): Bare {
  const branches = [];
  do {
    const condition = parseTuple(stream, { conditional: false });
    branches.push({ condition, body: parseBody(stream, 'endif', { tag: 'if', besides: ['elif', 'else'] }) });
  } while (skipWord(stream, 'elif'));
  const otherwise = skipWord(stream, 'else') ? parseBody(stream, 'endif', { tag: 'if' }) : endOf(stream);
  return { kind: 'if', branches, otherwise };
}

/** Reads the end tag that a body without alternative stops at. */
function endOf(stream: TokenStream): Body {
  next(stream);
  return [];
}

function parseSet(stream: TokenStream): Bare {
  const target = parseTarget(stream, true);
  if (skipOperator(stream, '=')) return { kind: 'set', target, value: parseTuple(stream) };
  const filter = atOperator(stream, '|') ? parseSetFilter(stream) : undefined;
  return { kind: 'set block', target, filter, body: parseBody(stream, 'endset') };
}

function parseSetFilter(stream: TokenStream) {
  expectOperator(stream, '|');
  return parseFilter(stream, undefined);
}

function parseWith(stream: TokenStream): Bare {
  const assignments = [];
  while (peek(stream).kind !== 'block end' && !atWord(stream, ':')) {
    if (assignments.length > 0) expectOperator(stream, ',');
    const target = parseTarget(stream);
    expectOperator(stream, '=');
    assignments.push({ target, value: parseExpression(stream) });
  }
  return { kind: 'with', assignments, body: parseBody(stream, 'endwith') };
}
