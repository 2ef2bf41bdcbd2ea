import type { Expression, Literal } from './expression.ts';
import { parseExpression, parseOr } from './parse-expression.ts';
import { atOperator, expectOperator, lastEnd, next, peek, skipOperator, type TokenStream } from './stream.ts';
import { describeToken, syntaxError, type Token } from './token.ts';

const words: Readonly<Record<string, boolean | null>> = {
  true: true,
  True: true,
  false: false,
  False: false,
  none: null,
  None: null,
};

/** Parses a literal, a name or what stands in brackets (`parse_primary`). */
export function parsePrimary(stream: TokenStream): Expression {
  const token = next(stream);
  const { start, end } = token;
  if (token.kind === 'name') return nameOrWord(token);
  if (token.kind === 'string') return parseStrings(stream, token);
  if (token.kind === 'integer' || token.kind === 'float') {
    return { kind: 'constant', value: numberOf(token), start, end };
  }
  if (token.text === '(') return parseParenthesised(stream);
  if (token.text === '[') return parseList(stream, start);
  if (token.text === '{') return parseDict(stream, start);
  return syntaxError(`unexpected '${describeToken(token)}'`, token);
}

function nameOrWord({ text, start, end }: Token): Expression {
  if (!Object.hasOwn(words, text)) return { kind: 'name', name: text, start, end };
  return { kind: 'constant', value: words[text]!, start, end };
}

function parseStrings(stream: TokenStream, first: Token): Expression {
  let value = first.text;
  while (peek(stream).kind === 'string') value += next(stream).text;
  return { kind: 'constant', value, start: first.start, end: lastEnd(stream) };
}

function numberOf({ kind, text }: Token): Literal {
  const digits = text.replaceAll('_', '');
  return kind === 'integer' ? BigInt(digits) : Number(digits);
}

function parseParenthesised(stream: TokenStream): Expression {
  const expression = parseTuple(stream, { parentheses: true });
  expectOperator(stream, ')');
  return expression;
}

interface TupleOptions {
  /** Whether `()` is an empty tuple. */
  readonly parentheses?: boolean;
  /** Whether an inline `if` may follow; otherwise `if` ends the tuple. */
  readonly conditional?: boolean;
  /** A word that ends the tuple. */
  readonly endWord?: string;
}

/** Parses an expression, or several with commas between them, which are a tuple (`parse_tuple`). */
export function parseTuple(stream: TokenStream, options: TupleOptions = {}): Expression {
  const { start } = peek(stream);
  const parse = options.conditional === false ? parseOr : parseExpression;
  const items: Expression[] = [];
  let isTuple = false;
  while (!atTupleEnd(stream, options)) {
    items.push(parse(stream));
    if (!skipOperator(stream, ',')) break;
    isTuple = true;
  }
  if (!isTuple && items.length === 1) return items[0]!;
  if (!isTuple && options.parentheses !== true) {
    syntaxError(`Expected an expression, got '${describeToken(peek(stream))}'`, peek(stream));
  }
  return { kind: 'tuple', items, start, end: lastEnd(stream) };
}

function atTupleEnd(stream: TokenStream, { endWord }: TupleOptions): boolean {
  const { kind, text } = peek(stream);
  return (
    kind === 'variable end' ||
    kind === 'block end' ||
    atOperator(stream, ')') ||
    (kind === 'name' && text === endWord)
  );
}

function parseList(stream: TokenStream, start: number): Expression {
  const items: Expression[] = [];
  for (let first = true; !atOperator(stream, ']'); first = false) {
    if (!first) expectOperator(stream, ',');
    if (atOperator(stream, ']')) break;
    items.push(parseExpression(stream));
  }
  return { kind: 'list', items, start, end: expectOperator(stream, ']').end };
}

function parseDict(stream: TokenStream, start: number): Expression {
  const entries: [Expression, Expression][] = [];
  for (let first = true; !atOperator(stream, '}'); first = false) {
    if (!first) expectOperator(stream, ',');
    if (atOperator(stream, '}')) break;
    const key = parseExpression(stream);
    expectOperator(stream, ':');
    entries.push([key, parseExpression(stream)]);
  }
  return { kind: 'dict', entries, start, end: expectOperator(stream, '}').end };
}
