import { Failure, type Place } from '../failure.ts';

export type TokenKind =
  | 'data'
  | 'block begin'
  | 'block end'
  | 'variable begin'
  | 'variable end'
  | 'name'
  | 'integer'
  | 'float'
  | 'string'
  | 'operator'
  | 'end';

/** A piece of a template; `text` is a string's content without escapes, otherwise what stands there. */
export interface Token extends Place {
  readonly kind: TokenKind;
  readonly text: string;
}

const descriptions: Partial<Record<TokenKind, string>> = {
  data: 'template data / text',
  'block begin': 'begin of statement block',
  'block end': 'end of statement block',
  'variable begin': 'begin of print statement',
  'variable end': 'end of print statement',
  end: 'end of template',
};

/** What Jinja calls the token in its messages (`describe_token`). */
export function describeToken({ kind, text }: Token): string {
  if (kind === 'name' || kind === 'operator') return text;
  return describeKind(kind);
}

/** What Jinja calls a token of this kind. */
export function describeKind(kind: TokenKind): string {
  return descriptions[kind] ?? kind;
}

/** Fails with Jinja's `TemplateSyntaxError` at this place. */
export function syntaxError(message: string, { start, end }: Place): never {
  throw new Failure('TemplateSyntaxError', message, { place: { start, end } });
}
