import type { Target } from './expression.ts';
import {
  atOperator,
  expectKind,
  expectOperator,
  lastEnd,
  peek,
  skipOperator,
  type TokenStream,
} from './stream.ts';
import { parsePrimary } from './parse-primary.ts';
import { syntaxError } from './token.ts';

/** Parses a single name that is assigned to. */
export function parseName(stream: TokenStream): string {
  const target = parseSingle(stream, false);
  return target.kind === 'name' ? target.name : syntaxError("can't assign to 'tuple'", target);
}

/** Parses what `for`, `with` and `set` assign to; only `set` may name a namespace's attribute. */
export function parseTarget(stream: TokenStream, namespaces = false): Target {
  const { start } = peek(stream);
  const items = [parseSingle(stream, namespaces)];
  let isTuple = false;
  while (skipOperator(stream, ',')) {
    isTuple = true;
    if (!startsTarget(stream)) break;
    items.push(parseSingle(stream, namespaces));
  }
  return isTuple ? { kind: 'tuple', items, start, end: lastEnd(stream) } : items[0]!;
}

function startsTarget(stream: TokenStream): boolean {
  const { kind, text } = peek(stream);
  return (kind === 'name' && text !== 'in') || text === '(';
}

function parseSingle(stream: TokenStream, namespaces: boolean): Target {
  if (skipOperator(stream, '(')) {
    const target = parseTarget(stream, namespaces);
    expectOperator(stream, ')');
    return target;
  }
  if (peek(stream).kind !== 'name') expectKind(stream, 'name');
  const expression = parsePrimary(stream);
  const { start, end } = expression;
  if (expression.kind !== 'name') return syntaxError("can't assign to 'const'", expression);
  const { name } = expression;
  if (!namespaces || !atOperator(stream, '.')) return { kind: 'name', name, start, end };
  expectOperator(stream, '.');
  const attribute = expectKind(stream, 'name');
  return { kind: 'namespace', name, attribute: attribute.text, start, end: attribute.end };
}
