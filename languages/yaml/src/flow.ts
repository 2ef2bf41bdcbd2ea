import { readAlias } from './alias.ts';
import {
  ASTERISK,
  COLON,
  COMMA,
  DOUBLE_QUOTE,
  END,
  LEFT_BRACE,
  LEFT_BRACKET,
  QUESTION_MARK,
  RIGHT_BRACE,
  RIGHT_BRACKET,
  SINGLE_QUOTE,
  skipBlanks,
} from './character.ts';
import { skipGap } from './gap.ts';
import type { Entry, Mapping, Node, Sequence } from './node.ts';
import { readPlain } from './plain.ts';
import { atProperty, noProperties, readProperty, withProperties } from './properties.ts';
import { readQuoted } from './quoted.ts';
import {
  columnOf,
  type CollectionStyle,
  enter,
  fail,
  here,
  isDocumentMarker,
  lineAfter,
  type Reader,
} from './reader.ts';
import { emptyScalar, newFlowMapping, newFlowSequence } from './new-node.ts';
import { failAtStart, startsPlain } from './start.ts';

/** How far the `:` may be from the start of a key that has no `?`. */
export const longestKey = 1024;

/**
 * Reads what may stand on one line of block style or anywhere in flow style: an alias, a plain or quoted scalar, `[…]`
 * or `{…}`. `indent` is the column of the block collection around it. Flow style knows no indentation, as in go-yaml.
 */
export function readFlowContent(reader: Reader, indent: number, style: CollectionStyle): Node | undefined {
  switch (here(reader)) {
    case LEFT_BRACKET:
    case LEFT_BRACE:
      return readFlowCollection(reader, indent, style);
    case DOUBLE_QUOTE:
    case SINGLE_QUOTE:
      return readQuoted(reader);
    case ASTERISK:
      return readAlias(reader);
    default:
      return startsPlain(reader, style) ? readPlain(reader, indent, style) : failAtStart(reader, style);
  }
}

/** Reads `[…]` or `{…}`. One that is not closed must not hide the lines below its first: those are read again. */
function readFlowCollection(reader: Reader, indent: number, style: CollectionStyle): Node | undefined {
  const start = reader.position;
  const node =
    here(reader) === LEFT_BRACKET ? readFlowSequence(reader, indent) : readFlowMapping(reader, indent);
  if (reader.failed && style === 'block') reader.resumeAt = lineAfter(reader.text, start);
  return node;
}

function readFlowSequence(reader: Reader, indent: number): Sequence | undefined {
  const start = reader.position;
  const items: Node[] = [];
  if (!openFlow(reader)) return undefined;
  for (let first = true; nextFlowEntry(reader, RIGHT_BRACKET, start, first); first = false) {
    const item = readFlowItem(reader, indent);
    if (item !== undefined) items.push(item);
  }
  return closeFlow(reader) ? newFlowSequence(reader, start, items) : undefined;
}

function readFlowMapping(reader: Reader, indent: number): Mapping | undefined {
  const start = reader.position;
  const entries: Entry[] = [];
  if (!openFlow(reader)) return undefined;
  for (let first = true; nextFlowEntry(reader, RIGHT_BRACE, start, first); first = false) {
    const entry = readFlowEntry(reader, indent);
    if (entry !== undefined) entries.push(entry);
  }
  return closeFlow(reader) ? newFlowMapping(reader, start, entries) : undefined;
}

function openFlow(reader: Reader): boolean {
  const entered = enter(reader);
  if (entered) reader.position++;
  return entered;
}

function closeFlow(reader: Reader): boolean {
  reader.depth--;
  return !reader.failed;
}

/** Goes to the next entry of a flow collection; false at its end, which is left, and after an error. */
function nextFlowEntry(reader: Reader, close: number, start: number, first: boolean): boolean {
  if (reader.failed) return false;
  skipGap(reader, 'always');
  if (!first && here(reader) === COMMA) {
    reader.position++;
    skipGap(reader, 'always');
  } else if (!first && here(reader) !== close && !atFlowEnd(reader)) {
    const message = `A comma or the closing ${String.fromCharCode(close)} is missing before this text. Add it.`;
    fail(reader, 'yaml-unexpected-text', message, reader.position);
    return false;
  }
  if (atFlowEnd(reader)) return failUnterminated(reader, start);
  if (here(reader) !== close) return true;
  reader.position++;
  return false;
}

function atFlowEnd(reader: Reader): boolean {
  return here(reader) === END || (columnOf(reader) === 0 && isDocumentMarker(reader.text, reader.position));
}

function failUnterminated(reader: Reader, start: number): false {
  const open = reader.text[start]!;
  const message = `This ${open} is never closed. Add the closing ${open === '[' ? ']' : '}'}.`;
  fail(reader, 'yaml-unterminated-flow', message, start);
  return false;
}

/** Reads an item of a flow sequence; `key: value` is a mapping of one entry. */
function readFlowItem(reader: Reader, indent: number): Node | undefined {
  const start = reader.position;
  const explicit = here(reader) === QUESTION_MARK;
  if (explicit) readQuestionMark(reader);
  const key = readFlowNode(reader, indent);
  if (reader.failed) return undefined;
  const colon = reader.position;
  if (!readColon(reader, start, explicit)) return explicit && key ? pair(reader, start, key, colon) : key;
  const value = readFlowValue(reader, indent);
  return key && value && newFlowMapping(reader, start, [{ key, value }]);
}

function pair(reader: Reader, start: number, key: Node, at: number): Mapping {
  return newFlowMapping(reader, start, [{ key, value: emptyScalar(reader, at) }]);
}

function readFlowEntry(reader: Reader, indent: number): Entry | undefined {
  const start = reader.position;
  const explicit = here(reader) === QUESTION_MARK;
  if (explicit) readQuestionMark(reader);
  const key =
    explicit && endsFlowNode(reader) ? emptyScalar(reader, reader.position) : readFlowNode(reader, indent);
  if (reader.failed) return undefined;
  const end = reader.position;
  const value = readColon(reader, start, explicit)
    ? readFlowValue(reader, indent)
    : emptyScalar(reader, key?.end ?? end);
  return key && value && { key, value };
}

function readQuestionMark(reader: Reader): void {
  reader.position++;
  skipGap(reader, 'always');
}

/** Reads the `:` behind a key, which stands on the key's line unless a `?` announced the key. */
function readColon(reader: Reader, start: number, explicit: boolean): boolean {
  if (explicit) skipGap(reader, 'always');
  else if (reader.lineStart > start) return false;
  const colon = skipBlanks(reader.text, reader.position);
  if (reader.text.charCodeAt(colon) !== COLON) return false;
  if (!explicit && colon - start > longestKey) return false;
  reader.position = colon + 1;
  return true;
}

function readFlowValue(reader: Reader, indent: number): Node | undefined {
  const start = reader.position;
  skipGap(reader, 'always');
  return endsFlowNode(reader) && here(reader) !== COLON
    ? emptyScalar(reader, start)
    : readFlowNode(reader, indent);
}

function readFlowNode(reader: Reader, indent: number): Node | undefined {
  let properties = noProperties;
  let end = reader.position;
  while (atProperty(reader)) {
    const more = readProperty(reader, properties);
    if (more === undefined) return undefined;
    properties = more;
    end = reader.position;
    skipGap(reader, 'always');
  }
  const isEmpty = atFlowEnd(reader) || (properties !== noProperties && endsFlowNode(reader));
  const node = isEmpty ? emptyScalar(reader, end) : readFlowContent(reader, indent, 'flow');
  return withProperties<Node>(reader, node, properties);
}

/** Whether a node that has no content would end here. */
function endsFlowNode(reader: Reader): boolean {
  const code = here(reader);
  return code === COMMA || code === COLON || code === RIGHT_BRACKET || code === RIGHT_BRACE;
}
