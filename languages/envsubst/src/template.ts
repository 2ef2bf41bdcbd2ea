/** What follows the variable's name; `length` is `${#NAME}`. */
export type Operator =
  | 'length'
  | ':='
  | ':-'
  | ':?'
  | ':+'
  | '='
  | ':'
  | '#'
  | '##'
  | '%'
  | '%%'
  | '/'
  | '//'
  | '/#'
  | '/%'
  | '^'
  | '^^'
  | ','
  | ',,'
  | '^,'
  | ',^';

/** Text, or an escape (`$$`; in `/` arguments also `\/` and `\\`). `text` is what it stands for. */
export interface Literal {
  readonly kind: 'text' | 'escape';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** What an operator is given: `b` and `c` of `${A/b/c}`, `${B}-c` of `${A:=${B}-c}`. */
export interface Argument {
  readonly start: number;
  readonly end: number;
  readonly parts: readonly (Literal | Reference)[];
}

/** `${NAME}` with what else stands between the braces. Offsets are half-open UTF-16 offsets in the template's text. */
export interface Reference {
  readonly kind: 'reference';
  readonly start: number;
  readonly end: number;
  readonly name: string;
  readonly nameStart: number;
  readonly nameEnd: number;
  readonly operator: Operator | undefined;
  readonly args: readonly Argument[];
}

/** Why a reference is refused, in the words of Flux's parser; the last one is a limit of ours. */
export type MalformedReason =
  | 'bad substitution'
  | 'missing closing brace'
  | 'unable to parse variable name'
  | 'unable to parse substitution within function'
  | 'nested too deeply';

/** A `${` that begins no reference; `refusedAt` is the offset at which the parser gives up. */
export interface Malformed {
  readonly kind: 'malformed';
  readonly start: number;
  readonly end: number;
  readonly reason: MalformedReason;
  readonly refusedAt: number;
}

export type Part = Literal | Reference | Malformed;

/** A text and its parts, which cover it without gaps. */
export interface Template {
  readonly text: string;
  readonly parts: readonly Part[];
}
