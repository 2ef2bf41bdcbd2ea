import {
  afterBreak,
  DASH,
  END,
  HASH,
  isBlank,
  isBreak,
  isLineEnd,
  lineEnd,
  normalBreak,
  PIPE,
  PLUS,
  skipBlanks,
  SPACE,
  TAB,
} from './character.ts';
import type { Scalar } from './node.ts';
import { columnOf, fail, here, type Reader } from './reader.ts';
import { newScalar } from './new-node.ts';
import { failAtTab } from './start.ts';

type Chomping = 'clip' | 'strip' | 'keep';

interface Header {
  readonly chomping: Chomping;
  /** The indentation indicator; 0 where none is. */
  readonly increment: number;
}

interface Content {
  text: string;
  /** The break behind the last line of `text`, and those behind that one. */
  leadingBreak: string;
  trailingBreaks: string;
  /** The offset behind the last line's text. */
  end: number;
}

/**
 * Reads a `|` or `>` scalar whose block collection stands at column `indent` (-1 for a document). Source of the rules:
 * go-yaml's scannerc.go, `yaml_parser_scan_block_scalar`.
 */
export function readBlockScalar(reader: Reader, indent: number): Scalar | undefined {
  const start = reader.position;
  const style = here(reader) === PIPE ? 'literal' : 'folded';
  const header = readHeader(reader);
  if (header === undefined) return undefined;
  const headerEnd = reader.position;
  readHeaderComment(reader);
  const contentIndent =
    header.increment === 0 ? detectIndent(reader, indent) : Math.max(indent, 0) + header.increment;
  if (contentIndent === undefined) return undefined;
  const content = readContent(reader, contentIndent, style === 'folded');
  if (reader.failed) return undefined;
  return newScalar(reader, start, Math.max(headerEnd, content.end), chomp(content, header.chomping), style);
}

/** Reads the indicators behind `|` or `>`, in either order. */
function readHeader(reader: Reader): Header | undefined {
  const { text } = reader;
  const start = reader.position;
  let at = start + 1;
  let chomping = chompingOf(text.charCodeAt(at));
  if (chomping !== undefined) at++;
  const increment = digitOf(text.charCodeAt(at));
  if (increment > 0) {
    at++;
    if (chomping === undefined) {
      chomping = chompingOf(text.charCodeAt(at));
      if (chomping !== undefined) at++;
    }
  }
  const rest = text.charCodeAt(skipBlanks(text, at));
  if (rest !== HASH && !isLineEnd(rest)) {
    const message = `Only an indentation from 1 to 9, + or -, and a comment can follow ${text[start]} on its line. Move the text to the next line.`;
    return fail(reader, 'yaml-invalid-block-header', message, start, lineEnd(text, start));
  }
  reader.position = at;
  return { chomping: chomping ?? 'clip', increment };
}

function chompingOf(code: number): Chomping | undefined {
  if (code === PLUS) return 'keep';
  return code === DASH ? 'strip' : undefined;
}

function digitOf(code: number): number {
  return code >= 0x31 && code <= 0x39 ? code - 0x30 : 0;
}

/** Goes over a comment behind the header to the line below. */
function readHeaderComment(reader: Reader): void {
  const { text } = reader;
  const start = skipBlanks(text, reader.position);
  const end = lineEnd(text, start);
  if (end > start) reader.comments.push({ start, end });
  leaveLine(reader, end);
}

/** The column of the first line with text, or of a longer empty line before it; deeper than `parent` at least. */
function detectIndent(reader: Reader, parent: number): number | undefined {
  const { text } = reader;
  let widest = Math.max(parent + 1, 1);
  for (let lineStart = reader.position; ;) {
    let at = lineStart;
    while (text.charCodeAt(at) === SPACE) at++;
    widest = Math.max(widest, at - lineStart);
    const code = text.charCodeAt(at);
    if (code === TAB) return failAtTab(reader, at);
    if (!isBreak(code)) return widest;
    lineStart = afterBreak(text, at);
  }
}

function readContent(reader: Reader, indent: number, folded: boolean): Content {
  const { text } = reader;
  const content: Content = { text: '', leadingBreak: '', trailingBreaks: '', end: 0 };
  content.trailingBreaks = readEmptyLines(reader, indent);
  let moreIndented = false;
  while (columnOf(reader) === indent && here(reader) !== END && !reader.failed) {
    const start = reader.position;
    const blank = isBlank(text.charCodeAt(start));
    const joins = folded && !moreIndented && !blank && content.leadingBreak === '\n';
    content.text += joins ? joint(content) : content.leadingBreak + content.trailingBreaks;
    moreIndented = blank;
    content.end = lineEnd(text, start);
    content.text += reader.source.text.slice(start, content.end);
    content.leadingBreak = leaveLine(reader, content.end);
    content.trailingBreaks = readEmptyLines(reader, indent);
  }
  return content;
}

/** What the breaks between two lines of a folded scalar stand for. */
function joint({ trailingBreaks }: Content): string {
  return trailingBreaks === '' ? ' ' : trailingBreaks;
}

/** Goes from the end of a line to the next one. Returns the break between them. */
function leaveLine(reader: Reader, end: number): string {
  const code = reader.text.charCodeAt(end);
  reader.position = code === END ? end : afterBreak(reader.text, end);
  if (code === END) return '';
  reader.lineStart = reader.position;
  return normalBreak(code);
}

/** Goes over empty lines and the indentation of the line behind them. Returns the breaks. */
function readEmptyLines(reader: Reader, indent: number): string {
  const { text } = reader;
  let breaks = '';
  for (;;) {
    let at = reader.position;
    while (at - reader.lineStart < indent && text.charCodeAt(at) === SPACE) at++;
    reader.position = at;
    const code = text.charCodeAt(at);
    if (code === TAB && at - reader.lineStart < indent) failAtTab(reader, at);
    if (!isBreak(code)) return breaks;
    breaks += leaveLine(reader, at);
  }
}

function chomp({ text, leadingBreak, trailingBreaks }: Content, chomping: Chomping): string {
  if (chomping === 'strip') return text;
  return chomping === 'clip' ? text + leadingBreak : text + leadingBreak + trailingBreaks;
}
