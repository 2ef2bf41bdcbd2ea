import type { Place } from '../failure.ts';
import { parseFilters, parsePostfix } from './parse-postfix.ts';
import { parsePrimary } from './parse-primary.ts';
import type { BinaryOperator, CompareOperator, Expression } from './expression.ts';
import { atOperator, atWord, lastEnd, next, peek, skipWord, type TokenStream } from './stream.ts';

/** Parses an expression, an inline `if` included (`jinja2/parser.py`, `parse_expression`). */
export function parseExpression(stream: TokenStream): Expression {
  const start = peek(stream).start;
  let left = parseOr(stream);
  while (skipWord(stream, 'if')) {
    const condition = parseOr(stream);
    const whenFalse = skipWord(stream, 'else') ? parseExpression(stream) : undefined;
    left = { kind: 'conditional', condition, whenTrue: left, whenFalse, ...from(stream, start) };
  }
  return left;
}

/** Parses an expression without an inline `if`, as `for` and `if` need it. */
export function parseOr(stream: TokenStream): Expression {
  return parseLogical(stream, 'or', parseAnd);
}

function parseAnd(stream: TokenStream): Expression {
  return parseLogical(stream, 'and', parseNot);
}

function parseLogical(stream: TokenStream, kind: 'and' | 'or', operand: typeof parseOr): Expression {
  const start = peek(stream).start;
  let left = operand(stream);
  while (skipWord(stream, kind)) left = { kind, left, right: operand(stream), ...from(stream, start) };
  return left;
}

function parseNot(stream: TokenStream): Expression {
  const start = peek(stream).start;
  if (!skipWord(stream, 'not')) return parseCompare(stream);
  return { kind: 'not', operand: parseNot(stream), ...from(stream, start) };
}

function parseCompare(stream: TokenStream): Expression {
  const start = peek(stream).start;
  const first = parseSum(stream);
  const rest: { operator: CompareOperator; right: Expression }[] = [];
  for (let operator = takeComparison(stream); operator !== undefined; operator = takeComparison(stream)) {
    rest.push({ operator, right: parseSum(stream) });
  }
  return rest.length === 0 ? first : { kind: 'compare', first, rest, ...from(stream, start) };
}

function takeComparison(stream: TokenStream): CompareOperator | undefined {
  if (atOperator(stream, '==', '!=', '<', '<=', '>', '>=')) return next(stream).text as CompareOperator;
  if (skipWord(stream, 'in')) return 'in';
  const following = peek(stream, 1);
  if (!atWord(stream, 'not') || following.kind !== 'name' || following.text !== 'in') return undefined;
  stream.index += 2;
  return 'not in';
}

function parseSum(stream: TokenStream): Expression {
  return parseBinary(stream, ['+', '-'], parseConcat);
}

function parseConcat(stream: TokenStream): Expression {
  const start = peek(stream).start;
  const parts = [parseProduct(stream)];
  while (atOperator(stream, '~')) {
    next(stream);
    parts.push(parseProduct(stream));
  }
  return parts.length === 1 ? parts[0]! : { kind: 'concat', parts, ...from(stream, start) };
}

function parseProduct(stream: TokenStream): Expression {
  return parseBinary(stream, ['*', '/', '//', '%'], parsePower);
}

function parsePower(stream: TokenStream): Expression {
  return parseBinary(stream, ['**'], parseUnary);
}

function parseBinary(
  stream: TokenStream,
  operators: readonly BinaryOperator[],
  operand: typeof parseOr,
): Expression {
  const start = peek(stream).start;
  let left = operand(stream);
  while (atOperator(stream, ...operators)) {
    const operator = next(stream).text as BinaryOperator;
    left = { kind: 'binary', operator, left, right: operand(stream), ...from(stream, start) };
  }
  return left;
}

function parseUnary(stream: TokenStream): Expression {
  return parseFilters(stream, parseSigned(stream));
}

function parseSigned(stream: TokenStream): Expression {
  const start = peek(stream).start;
  if (!atOperator(stream, '-', '+')) return parsePostfix(stream, parsePrimary(stream));
  const kind = next(stream).text === '-' ? 'minus' : 'plus';
  return parsePostfix(stream, { kind, operand: parseSigned(stream), ...from(stream, start) });
}

function from(stream: TokenStream, start: number): Place {
  return { start, end: lastEnd(stream) };
}
