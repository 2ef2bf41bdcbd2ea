import { parseTuple } from './parse-primary.ts';
import { parseStatement } from './parse-statement.ts';
import type { Body, Statement } from './statement.ts';
import { atWord, expectKind, next, peek, skipOperator, type TokenStream } from './stream.ts';
import { unknownTag } from './unknown-tag.ts';

interface BodyOptions {
  /** The statement's name in messages; by default what follows `end` in the end tag. */
  readonly tag?: string;
  /** Tags that end the body too and are left to be read. */
  readonly besides?: readonly string[];
}

/**
 * Parses from the end of a tag up to the tag that ends the body. With `besides`, the end tag's name is left to be
 * read; without, it is read.
 */
export function parseBody(stream: TokenStream, end: string, { tag, besides = [] }: BodyOptions = {}): Body {
  skipOperator(stream, ':');
  expectKind(stream, 'block end');
  stream.open.push({ tag: tag ?? end.slice('end'.length), ends: [...besides, end].toSorted(byTagOrder) });
  const body = parseStatements(stream, [...besides, end]);
  if (peek(stream).kind === 'end') unknownTag(stream, peek(stream));
  stream.open.pop();
  if (besides.length === 0) next(stream);
  return body;
}

/** Jinja lists the tags that it looks for in this order. */
function byTagOrder(a: string, b: string): number {
  const order = ['elif', 'endfor', 'else'];
  return order.indexOf(a) === -1 ? 1 : order.indexOf(b) === -1 ? -1 : order.indexOf(a) - order.indexOf(b);
}

/** Parses statements and text up to a tag of these names or the template's end. */
export function parseStatements(stream: TokenStream, ends: readonly string[]): Body {
  const body: Statement[] = [];
  for (;;) {
    const token = peek(stream);
    if (token.kind === 'end') return body;
    next(stream);
    if (token.kind === 'data') body.push({ ...token, kind: 'text' });
    else if (token.kind === 'variable begin') {
      const expression = parseTuple(stream);
      const { end } = expectKind(stream, 'variable end');
      body.push({ kind: 'print', expression, start: token.start, end });
    } else {
      if (atWord(stream, ...ends)) return body;
      body.push(parseStatement(stream));
      expectKind(stream, 'block end');
    }
  }
}
