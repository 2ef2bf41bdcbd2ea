/** The character codes that YAML's grammar names. `END` stands behind the text. */
export const END = 0;
export const TAB = 0x09;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
export const SPACE = 0x20;
export const EXCLAMATION_MARK = 0x21;
export const DOUBLE_QUOTE = 0x22;
export const HASH = 0x23;
export const PERCENT = 0x25;
export const AMPERSAND = 0x26;
export const SINGLE_QUOTE = 0x27;
export const ASTERISK = 0x2a;
export const PLUS = 0x2b;
export const COMMA = 0x2c;
export const DASH = 0x2d;
export const COLON = 0x3a;
export const LESS_THAN = 0x3c;
export const GREATER_THAN = 0x3e;
export const QUESTION_MARK = 0x3f;
export const AT_SIGN = 0x40;
export const LEFT_BRACKET = 0x5b;
export const BACKSLASH = 0x5c;
export const RIGHT_BRACKET = 0x5d;
export const BACKTICK = 0x60;
export const LEFT_BRACE = 0x7b;
export const PIPE = 0x7c;
export const RIGHT_BRACE = 0x7d;

const NEXT_LINE = 0x85;
const LINE_SEPARATOR = 0x2028;
const PARAGRAPH_SEPARATOR = 0x2029;

/** A space or a tab. */
export function isBlank(code: number): boolean {
  return code === SPACE || code === TAB;
}

/** A line break as YAML 1.1 and go-yaml count them: LF, CR, NEL, LS or PS. */
export function isBreak(code: number): boolean {
  if (code < NEXT_LINE) return code === LINE_FEED || code === CARRIAGE_RETURN;
  return code === NEXT_LINE || code === LINE_SEPARATOR || code === PARAGRAPH_SEPARATOR;
}

/** A line break or the end of the text. */
export function isLineEnd(code: number): boolean {
  return code === END || isBreak(code);
}

/** A blank, a line break or the end of the text: what must follow `-`, `?` and `:` in block style. */
export function isGap(code: number): boolean {
  return code <= SPACE ? code === SPACE || code === TAB || isLineEnd(code) : isBreak(code);
}

/** A letter, a digit, `_` or `-`: what anchors and tag handles are made of. */
export function isWord(code: number): boolean {
  const letter = code | 0x20;
  return (
    (letter >= 0x61 && letter <= 0x7a) || (code >= 0x30 && code <= 0x39) || code === 0x5f || code === DASH
  );
}

/** The characters that end a plain scalar in flow style. As in go-yaml, `?` is one of them. */
export function isFlowIndicator(code: number): boolean {
  switch (code) {
    case COMMA:
    case QUESTION_MARK:
    case LEFT_BRACKET:
    case RIGHT_BRACKET:
    case LEFT_BRACE:
    case RIGHT_BRACE:
      return true;
    default:
      return false;
  }
}

/** The offset behind the line break at `offset`; CR LF counts as one. */
export function afterBreak(text: string, offset: number): number {
  const pair = text.charCodeAt(offset) === CARRIAGE_RETURN && text.charCodeAt(offset + 1) === LINE_FEED;
  return pair ? offset + 2 : offset + 1;
}

/** What a line break contributes to a scalar: LS and PS stay, every other one becomes LF. */
export function normalBreak(code: number): string {
  return code >= LINE_SEPARATOR ? String.fromCharCode(code) : '\n';
}

/** The offset of the line break or the end of the text at or behind `offset`. */
export function lineEnd(text: string, offset: number): number {
  let at = offset;
  while (at < text.length) {
    const code = text.charCodeAt(at);
    if ((code < SPACE || code >= NEXT_LINE) && isLineEnd(code)) break;
    at++;
  }
  return at;
}

/** The offset of the first character at or behind `offset` that is no blank. */
export function skipBlanks(text: string, offset: number): number {
  let at = offset;
  while (isBlank(text.charCodeAt(at))) at++;
  return at;
}
