import {
  AMPERSAND,
  ASTERISK,
  AT_SIGN,
  BACKTICK,
  COLON,
  COMMA,
  DASH,
  DOUBLE_QUOTE,
  EXCLAMATION_MARK,
  GREATER_THAN,
  HASH,
  isGap,
  LEFT_BRACE,
  LEFT_BRACKET,
  PERCENT,
  PIPE,
  QUESTION_MARK,
  RIGHT_BRACE,
  RIGHT_BRACKET,
  SINGLE_QUOTE,
  TAB,
} from './character.ts';
import { type CollectionStyle, columnOf, fail, here, isDocumentMarker, type Reader } from './reader.ts';

/** Whether a plain scalar starts here. Source of the rule: go-yaml's scannerc.go, `yaml_parser_fetch_next_token`. */
export function startsPlain(reader: Reader, style: CollectionStyle): boolean {
  const code = here(reader);
  if (columnOf(reader) === 0 && isDocumentMarker(reader.text, reader.position)) return false;
  if (code === DASH) return !isGap(reader.text.charCodeAt(reader.position + 1));
  if (code === QUESTION_MARK || code === COLON) {
    return style === 'block' && !isGap(reader.text.charCodeAt(reader.position + 1));
  }
  return !isIndicator(code) && !isGap(code);
}

function isIndicator(code: number): boolean {
  switch (code) {
    case COMMA:
    case LEFT_BRACKET:
    case RIGHT_BRACKET:
    case LEFT_BRACE:
    case RIGHT_BRACE:
    case HASH:
    case AMPERSAND:
    case ASTERISK:
    case EXCLAMATION_MARK:
    case PIPE:
    case GREATER_THAN:
    case SINGLE_QUOTE:
    case DOUBLE_QUOTE:
    case PERCENT:
    case AT_SIGN:
    case BACKTICK:
      return true;
    default:
      return false;
  }
}

/** Reports that no value can start with the character at the position. */
export function failAtStart(reader: Reader, style: CollectionStyle): undefined {
  const code = here(reader);
  if (code === TAB) return failAtTab(reader, reader.position);
  if (code === COLON) {
    const message = 'No key stands before this colon. Add the key, or quote the text.';
    return fail(reader, 'yaml-unexpected-colon', message, reader.position);
  }
  const where = style === 'flow' ? 'A value inside [ ] or { }' : 'A value';
  const message = `${where} cannot start with "${reader.text[reader.position]}". Quote the text, or remove the character.`;
  return fail(reader, 'yaml-unexpected-text', message, reader.position);
}

/** Reports the tab at `at`, which stands in the indentation. */
export function failAtTab(reader: Reader, at: number): undefined {
  return fail(reader, 'yaml-tab', 'A tab cannot indent YAML. Replace it with spaces.', at);
}
