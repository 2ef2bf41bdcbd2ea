import type { ArgumentList, Expression } from './expression.ts';
import { noArguments, parseArguments } from './parse-arguments.ts';
import { parseExpression } from './parse-expression.ts';
import { parsePrimary } from './parse-primary.ts';
import {
  atOperator,
  atWord,
  expectKind,
  expectOperator,
  lastEnd,
  next,
  peek,
  skipOperator,
  skipWord,
  type TokenStream,
} from './stream.ts';
import { syntaxError } from './token.ts';

/** Parses the attributes, items and calls after an expression. */
export function parsePostfix(stream: TokenStream, expression: Expression): Expression {
  let target = expression;
  while (atOperator(stream, '.', '[', '(')) {
    target = atOperator(stream, '(') ? parseCall(stream, target) : parseSubscript(stream, target);
  }
  return target;
}

/** Parses the filters, tests and calls after an expression. */
export function parseFilters(stream: TokenStream, expression: Expression): Expression {
  let target = expression;
  for (;;) {
    if (atOperator(stream, '|')) target = parseFilter(stream, target);
    else if (atWord(stream, 'is')) target = parseTest(stream, target);
    else if (atOperator(stream, '(')) target = parseCall(stream, target);
    else return target;
  }
}

/** Parses `|name(…)` as often as it comes; a filter block's first filter has neither `|` nor a target. */
export function parseFilter(stream: TokenStream, target: Expression | undefined): Expression {
  let filtered = target;
  const start = target?.start ?? peek(stream).start;
  do {
    if (filtered !== undefined || target !== undefined) expectOperator(stream, '|');
    const name = dottedName(stream);
    const args = atOperator(stream, '(') ? parseArguments(stream) : noArguments;
    filtered = { kind: 'filter', target: filtered, name, args, start, end: lastEnd(stream) };
  } while (atOperator(stream, '|'));
  return filtered;
}

function parseCall(stream: TokenStream, target: Expression): Expression {
  const args = parseArguments(stream);
  return { kind: 'call', target, args, start: target.start, end: lastEnd(stream) };
}

function parseTest(stream: TokenStream, target: Expression): Expression {
  next(stream);
  const negated = skipWord(stream, 'not');
  const name = dottedName(stream);
  const args = testArguments(stream);
  const place = { start: target.start, end: lastEnd(stream) };
  const test: Expression = { kind: 'test', target, name, args, ...place };
  return negated ? { kind: 'not', operand: test, ...place } : test;
}

function testArguments(stream: TokenStream): ArgumentList {
  if (atOperator(stream, '(')) return parseArguments(stream);
  const { kind } = peek(stream);
  const startsValue = ['name', 'string', 'integer', 'float'].includes(kind) || atOperator(stream, '[', '{');
  if (!startsValue || atWord(stream, 'else', 'or', 'and')) return noArguments;
  if (atWord(stream, 'is')) syntaxError('You cannot chain multiple tests with is', peek(stream));
  return { ...noArguments, positional: [parsePostfix(stream, parsePrimary(stream))] };
}

function dottedName(stream: TokenStream): string {
  let name = expectKind(stream, 'name').text;
  while (skipOperator(stream, '.')) name += `.${expectKind(stream, 'name').text}`;
  return name;
}

function parseSubscript(stream: TokenStream, target: Expression): Expression {
  const { start } = target;
  if (next(stream).text === '[') return parseBracketed(stream, target);
  const token = next(stream);
  if (token.kind === 'name') return { kind: 'attribute', target, name: token.text, start, end: token.end };
  if (token.kind !== 'integer') return syntaxError('expected name or number', token);
  const index: Expression = { ...token, kind: 'constant', value: BigInt(token.text.replaceAll('_', '')) };
  return { kind: 'item', target, index, start, end: token.end };
}

function parseBracketed(stream: TokenStream, target: Expression): Expression {
  const { start } = target;
  const bounds = parseBounds(stream);
  if (bounds.length > 1) {
    expectOperator(stream, ']');
    return { kind: 'slice', target, bounds, start, end: lastEnd(stream) };
  }
  const items = [bounds[0]!];
  while (skipOperator(stream, ',')) items.push(parseExpression(stream));
  expectOperator(stream, ']');
  const [first] = items;
  const index: Expression =
    items.length === 1 ? first! : { kind: 'tuple', items, start, end: lastEnd(stream) };
  return { kind: 'item', target, index, start, end: lastEnd(stream) };
}

function parseBounds(stream: TokenStream): (Expression | undefined)[] {
  const bound = () => (atOperator(stream, ':', ']', ',') ? undefined : parseExpression(stream));
  const bounds = [atOperator(stream, ':') ? undefined : parseExpression(stream)];
  while (bounds.length < 3 && skipOperator(stream, ':')) bounds.push(bound());
  return bounds;
}
