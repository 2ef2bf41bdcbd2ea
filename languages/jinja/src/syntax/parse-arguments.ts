import type { ArgumentList, Expression } from './expression.ts';
import { parseExpression } from './parse-expression.ts';
import { atOperator, expectOperator, next, peek, skipOperator, type TokenStream } from './stream.ts';
import { syntaxError } from './token.ts';

/** No arguments at all. */
export const noArguments: ArgumentList = {
  positional: [],
  keyword: [],
  spread: undefined,
  keywordSpread: undefined,
};

interface Arguments {
  readonly positional: Expression[];
  readonly keyword: { name: string; value: Expression }[];
  spread: Expression | undefined;
  keywordSpread: Expression | undefined;
}

/** Parses `(…)` after what is called (`parse_call_args`). */
export function parseArguments(stream: TokenStream): ArgumentList {
  expectOperator(stream, '(');
  const args: Arguments = { positional: [], keyword: [], spread: undefined, keywordSpread: undefined };
  for (let first = true; !atOperator(stream, ')'); first = false) {
    if (!first) expectOperator(stream, ',');
    if (!first && atOperator(stream, ')')) break;
    parseArgument(stream, args);
  }
  expectOperator(stream, ')');
  return args;
}

function parseArgument(stream: TokenStream, args: Arguments): void {
  const { keyword, spread, keywordSpread } = args;
  const noSpread = spread === undefined && keywordSpread === undefined;
  if (skipOperator(stream, '*')) {
    ensure(noSpread, stream);
    args.spread = parseExpression(stream);
  } else if (skipOperator(stream, '**')) {
    ensure(keywordSpread === undefined, stream);
    args.keywordSpread = parseExpression(stream);
  } else if (atKeyword(stream)) {
    ensure(keywordSpread === undefined, stream);
    const name = next(stream).text;
    next(stream);
    keyword.push({ name, value: parseExpression(stream) });
  } else {
    ensure(noSpread && keyword.length === 0, stream);
    args.positional.push(parseExpression(stream));
  }
}

function atKeyword(stream: TokenStream): boolean {
  const following = peek(stream, 1);
  return peek(stream).kind === 'name' && following.kind === 'operator' && following.text === '=';
}

function ensure(allowed: boolean, stream: TokenStream): void {
  if (!allowed) syntaxError('invalid syntax for function call expression', peek(stream));
}
