import { syntaxError, type Token, type TokenKind } from './token.ts';
import { unescapeString } from './unescape.ts';

/** What a tag ends with. */
export type TagEnd = 'block' | 'variable' | 'line';

type TokenPattern = readonly [kind: TokenKind | 'space', pattern: RegExp];

const patterns: readonly TokenPattern[] = [
  ['space', /\s+/y],
  ['float', /(?<!\.)(?:\d+_)*\d+(?:(?:\.(?:\d+_)*\d+)?e[+-]?(?:\d+_)*\d+|\.(?:\d+_)*\d+)/iy],
  ['integer', /0b(?:_?[01])+|0o(?:_?[0-7])+|0x(?:_?[\da-f])+|[1-9](?:_?\d)*|0(?:_?0)*/iy],
  ['name', /\p{ID_Continue}+/uy],
  ['string', /'[^'\\]*(?:\\[^][^'\\]*)*'|"[^"\\]*(?:\\[^][^"\\]*)*"/y],
  ['operator', /\/\/|\*\*|==|!=|>=|<=|[-+*/%~[\](){}<>=.:|,;]/y],
];

const closers: Readonly<Record<string, string>> = { '(': ')', '[': ']', '{': '}' };

/**
 * Reads the tokens of a tag from `position` on until `end` matches outside all brackets, adds them to `tokens` and
 * returns where the tag ends.
 */
export function lexTag(
  text: string,
  position: number,
  end: RegExp,
  endKind: TokenKind,
  tokens: Token[],
): number {
  const brackets: string[] = [];
  let at = position;
  for (;;) {
    const close = brackets.length === 0 ? matchAt(end, text, at) : undefined;
    if (close !== undefined) {
      tokens.push({ kind: endKind, text: '', start: at, end: at + close.length });
      return at + close.length;
    }
    if (at >= text.length) return at;
    const token = tokenAt(text, at);
    if (token.kind === 'operator') balance(brackets, token as Token);
    if (token.kind !== 'space') tokens.push(token as Token);
    at = token.end;
  }
}

function matchAt(pattern: RegExp, text: string, at: number): string | undefined {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0];
}

type SpaceOrToken = Omit<Token, 'kind'> & { readonly kind: TokenKind | 'space' };

function tokenAt(text: string, start: number): SpaceOrToken {
  for (const [kind, pattern] of patterns) {
    const match = matchAt(pattern, text, start);
    if (match !== undefined) return checked({ kind, text: match, start, end: start + match.length });
  }
  const char = String.fromCodePoint(text.codePointAt(start)!);
  return syntaxError(`unexpected char '${char}' at ${start}`, { start, end: start + char.length });
}

function checked(token: SpaceOrToken): SpaceOrToken {
  if (token.kind === 'string') return { ...token, text: unescapeString(token.text.slice(1, -1)) };
  if (token.kind === 'name' && !/^[\p{ID_Start}_]/u.test(token.text)) {
    return syntaxError('Invalid character in identifier', token);
  }
  return token;
}

function balance(brackets: string[], token: Token): void {
  const closer = closers[token.text];
  if (closer !== undefined) brackets.push(closer);
  if (!/^[)\]}]$/.test(token.text)) return;
  const expected = brackets.pop();
  if (expected === undefined) syntaxError(`unexpected '${token.text}'`, token);
  if (expected !== token.text) syntaxError(`unexpected '${token.text}', expected '${expected}'`, token);
}
