import { describeKind, describeToken, syntaxError, type Token, type TokenKind } from './token.ts';

/** The tokens of a template and how far they have been read. */
export interface TokenStream {
  readonly tokens: readonly Token[];
  index: number;
  /** Blocks that are open, innermost last, for messages about tags that match none. */
  readonly open: { readonly tag: string; readonly ends: readonly string[] }[];
  readonly blocks: Set<string>;
}

/** The token that is read next. */
export function peek(stream: TokenStream, ahead = 0): Token {
  return stream.tokens[Math.min(stream.index + ahead, stream.tokens.length - 1)]!;
}

/** Reads a token. */
export function next(stream: TokenStream): Token {
  const token = peek(stream);
  stream.index += 1;
  return token;
}

/** Whether the next token is this operator. */
export function atOperator(stream: TokenStream, ...texts: readonly string[]): boolean {
  const { kind, text } = peek(stream);
  return kind === 'operator' && texts.includes(text);
}

/** Whether the next token is one of these words. */
export function atWord(stream: TokenStream, ...words: readonly string[]): boolean {
  const { kind, text } = peek(stream);
  return kind === 'name' && words.includes(text);
}

/** Reads this operator if it comes next. */
export function skipOperator(stream: TokenStream, text: string): boolean {
  return atOperator(stream, text) && next(stream) !== undefined;
}

/** Reads this word if it comes next. */
export function skipWord(stream: TokenStream, word: string): boolean {
  return atWord(stream, word) && next(stream) !== undefined;
}

/** Reads a token of this kind, or fails. */
export function expectKind(stream: TokenStream, kind: TokenKind): Token {
  return peek(stream).kind === kind ? next(stream) : unexpected(stream, describeKind(kind));
}

/** Reads this operator, or fails. */
export function expectOperator(stream: TokenStream, text: string): Token {
  return atOperator(stream, text) ? next(stream) : unexpected(stream, text);
}

/** Reads this word, or fails. */
export function expectWord(stream: TokenStream, word: string): Token {
  return atWord(stream, word) ? next(stream) : unexpected(stream, word);
}

/** The end of the token that was read last. */
export function lastEnd(stream: TokenStream): number {
  return stream.tokens[Math.max(0, stream.index - 1)]!.end;
}

function unexpected(stream: TokenStream, expected: string): never {
  const token = peek(stream);
  if (token.kind === 'end') syntaxError(`unexpected end of template, expected '${expected}'.`, token);
  return syntaxError(`expected token '${expected}', got '${describeToken(token)}'`, token);
}
