import { parseBody } from './parse-body.ts';
import { parseExpression } from './parse-expression.ts';
import { parseName } from './parse-target.ts';
import type { Block, Body, Parameter, Statement } from './statement.ts';
import {
  atOperator,
  expectKind,
  expectOperator,
  peek,
  skipOperator,
  skipWord,
  type TokenStream,
} from './stream.ts';
import { syntaxError, type Token } from './token.ts';

type Bare<Kind extends Statement['kind']> = Omit<Extract<Statement, { kind: Kind }>, 'start' | 'end'>;

/** Parses `{% macro name(…) %}` up to its end. */
export function parseMacro(stream: TokenStream): Bare<'macro'> {
  const name = parseName(stream);
  return { kind: 'macro', name, parameters: parseParameters(stream), body: parseBody(stream, 'endmacro') };
}

/** Parses `{% call(…) macro(…) %}` up to its end. */
export function parseCallBlock(stream: TokenStream): Bare<'call block'> {
  const parameters = atOperator(stream, '(') ? parseParameters(stream) : [];
  const call = parseExpression(stream);
  if (call.kind !== 'call') return syntaxError('expected call', call);
  const { target, args } = call;
  return { kind: 'call block', parameters, target, args, body: parseBody(stream, 'endcall') };
}

function parseParameters(stream: TokenStream): Parameter[] {
  const parameters: Parameter[] = [];
  expectOperator(stream, '(');
  while (!atOperator(stream, ')')) {
    if (parameters.length > 0) expectOperator(stream, ',');
    const name = parseName(stream);
    const value = skipOperator(stream, '=') ? parseExpression(stream) : undefined;
    if (value === undefined && parameters.at(-1)?.value !== undefined) {
      syntaxError('non-default argument follows default argument', peek(stream));
    }
    parameters.push({ name, value });
  }
  expectOperator(stream, ')');
  return parameters;
}

/** Parses `{% block name %}` up to its end. */
export function parseBlock(stream: TokenStream, tag: Token): Omit<Block, 'start' | 'end'> {
  const name = expectKind(stream, 'name').text;
  if (stream.blocks.has(name)) syntaxError(`block '${name}' defined twice`, tag);
  stream.blocks.add(name);
  const scoped = skipWord(stream, 'scoped');
  const required = skipWord(stream, 'required');
  if (atOperator(stream, '-')) {
    syntaxError(
      'Block names in Jinja have to be valid Python identifiers and may not contain hyphens, use an underscore instead.',
      peek(stream),
    );
  }
  const body = parseBody(stream, 'endblock');
  if (required && !body.every(isBlank)) {
    syntaxError('Required blocks can only contain comments or whitespace', tag);
  }
  skipWord(stream, name);
  return { kind: 'block', name, scoped, required, body };
}

function isBlank(statement: Body[number]): boolean {
  return statement.kind === 'text' && statement.text.trim() === '';
}
