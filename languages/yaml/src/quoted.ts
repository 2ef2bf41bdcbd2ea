import { afterBreak, BACKSLASH, DOUBLE_QUOTE, END, isBlank, isBreak, SINGLE_QUOTE } from './character.ts';
import { readEscape } from './escape.ts';
import { foldBreaks, readBreaks } from './fold.ts';
import type { Scalar } from './node.ts';
import { columnOf, fail, here, isDocumentMarker, type Reader } from './reader.ts';
import { newScalar } from './new-node.ts';

/**
 * Reads a quoted scalar. Its lines may be indented as they like; only a document marker ends it too early. Source of
 * the rules: go-yaml's scannerc.go, `yaml_parser_scan_flow_scalar`.
 */
export function readQuoted(reader: Reader): Scalar | undefined {
  const start = reader.position;
  const quote = here(reader);
  let text = '';
  let from = ++reader.position;
  for (;;) {
    const at = nextSpecial(reader.text, from, quote);
    text += reader.source.text.slice(from, at);
    reader.position = at;
    const code = here(reader);
    if (code === END) return unterminated(reader, start);
    if (code === quote && !isDoubledQuote(reader)) break;
    if (code === quote) text += doubledQuote(reader);
    else if (isBreak(code)) text = trimBlanks(text, at - from) + foldBreaks(readBreaks(reader));
    else if (isBreak(reader.text.charCodeAt(at + 1))) text += joinLines(reader);
    else text += readEscape(reader);
    if (columnOf(reader) === 0 && isDocumentMarker(reader.text, reader.position))
      return unterminated(reader, start);
    from = reader.position;
  }
  reader.position++;
  return newScalar(reader, start, reader.position, text, quote === DOUBLE_QUOTE ? 'double' : 'single');
}

/** The next character that does not stand for itself. */
function nextSpecial(text: string, from: number, quote: number): number {
  for (let at = from; ; at++) {
    const code = text.charCodeAt(at);
    if (code === quote || code === END || isBreak(code)) return at;
    if (code === BACKSLASH && quote === DOUBLE_QUOTE) return at;
  }
}

function isDoubledQuote(reader: Reader): boolean {
  return here(reader) === SINGLE_QUOTE && reader.text.charCodeAt(reader.position + 1) === SINGLE_QUOTE;
}

function doubledQuote(reader: Reader): string {
  reader.position += 2;
  return "'";
}

/** Goes over an escaped line break, which stands for nothing; further breaks behind it stand for themselves. */
function joinLines(reader: Reader): string {
  reader.position = afterBreak(reader.text, reader.position + 1);
  reader.lineStart = reader.position;
  return readBreaks(reader);
}

/** Drops the blanks before a line break: those among the last `written` characters, which stand as written. */
function trimBlanks(text: string, written: number): string {
  const first = text.length - written;
  let end = text.length;
  while (end > first && isBlank(text.charCodeAt(end - 1))) end--;
  return text.slice(0, end);
}

function unterminated(reader: Reader, start: number): undefined {
  const quote = reader.text[start]!;
  const message = `This quoted text is never closed. Add the closing ${quote}.`;
  return fail(reader, 'yaml-unterminated-quote', message, start);
}
