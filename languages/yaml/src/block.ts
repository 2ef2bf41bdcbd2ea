import { COLON, DASH, END, GREATER_THAN, PERCENT, PIPE, QUESTION_MARK, skipBlanks } from './character.ts';
import { readBlockScalar } from './block-scalar.ts';
import { longestKey, readFlowContent } from './flow.ts';
import { skipGap } from './gap.ts';
import type { Entry, Mapping, Node, Sequence } from './node.ts';
import {
  atProperty,
  combined,
  noProperties,
  type Properties,
  readProperty,
  withProperties,
} from './properties.ts';
import { failAtExcess, failAtIndicator, failAtItem, failAtKey } from './misplaced.ts';
import { atIndicator, columnOf, enter, here, isDocumentMarker, type Reader } from './reader.ts';
import { isDashEntry, isKeyEntry, resume } from './recover.ts';
import { emptyScalar, newMapping, newSequence } from './new-node.ts';

/** What may follow an indicator. */
interface Place {
  /** Whether a block collection may start on the indicator's own line. */
  readonly compact: boolean;
  /** Whether a sequence may stand at the column of the mapping around it. */
  readonly indentless: boolean;
}

/** The root of a document without `---`, or behind one. */
export const bareDocument: Place = { compact: true, indentless: false };
export const markedDocument: Place = { compact: false, indentless: false };
const behindDash: Place = { compact: true, indentless: false };
const behindQuestionMark: Place = { compact: true, indentless: true };
const behindKey: Place = { compact: false, indentless: true };

/** What stands before the content of a node. */
interface Heading {
  /** Whether a block collection may start at `start`. */
  readonly compact: boolean;
  /** Where the line's first property or the content starts, and where the last property ends. */
  readonly start: number;
  readonly end: number;
  /** The properties on lines above the content, and those on its line. */
  readonly above: Properties;
  readonly beside: Properties;
}

/**
 * Reads a node in block style inside the block collection at column `indent` (-1 for a document); an empty scalar where
 * there is none. Source of the rules: go-yaml's parserc.go, `yaml_parser_parse_node`, and the indentation and simple
 * keys of its scannerc.go.
 */
export function readBlockNode(reader: Reader, indent: number, place: Place): Node | undefined {
  const start = reader.position;
  const left = skipGap(reader, place.compact ? 'never' : 'until break');
  if (!holdsNode(reader, indent, place)) return emptyScalar(reader, start);
  if (!enter(reader)) return undefined;
  const heading = readHeading(reader, indent, place, place.compact || left);
  const node = heading && readHeaded(reader, indent, place, heading);
  reader.depth--;
  return node;
}

/**
 * Whether the next token belongs to a node inside the block collection at column `indent`. A block scalar may even start
 * at that column, since go-yaml looks for keys there, and none starts with `|` or `>`.
 */
function holdsNode(reader: Reader, indent: number, place: Place): boolean {
  const code = here(reader);
  if (code === END) return false;
  const column = columnOf(reader);
  if (column > indent) return column > 0 || !atDocumentEnd(reader);
  if (column < indent) return false;
  return code === PIPE || code === GREATER_THAN || (place.indentless && atIndicator(reader, DASH));
}

/** Whether a document marker or a directive ends the document here. */
export function atDocumentEnd(reader: Reader): boolean {
  if (here(reader) === END) return true;
  if (columnOf(reader) !== 0) return false;
  return here(reader) === PERCENT || isDocumentMarker(reader.text, reader.position);
}

/** Reads the properties before a node, which belong to its first key where they share the key's line. */
function readHeading(reader: Reader, indent: number, place: Place, compact: boolean): Heading | undefined {
  const { position } = reader;
  let heading = { compact, start: position, end: position, above: noProperties, beside: noProperties };
  while (atProperty(reader) && holdsNode(reader, indent, place)) {
    const beside = readProperty(reader, heading.beside);
    if (beside === undefined) return undefined;
    const end = reader.position;
    if (!skipGap(reader, 'until break')) {
      heading = { compact: heading.compact, start: heading.start, end, above: heading.above, beside };
    } else {
      const above = combined(reader, heading.above, beside);
      if (above === undefined) return undefined;
      heading = { compact: true, start: reader.position, end, above, beside: noProperties };
    }
  }
  return heading;
}

/** Reads the content behind a heading; a mapping starts where a `:` shows that what was read is its first key. */
function readHeaded(reader: Reader, indent: number, place: Place, heading: Heading): Node | undefined {
  const { compact, start, above, beside } = heading;
  if (!holdsNode(reader, indent, place))
    return withHeading(reader, emptyScalar(reader, heading.end), heading);
  if (atIndicator(reader, DASH) || atIndicator(reader, QUESTION_MARK)) {
    const allowed = compact && beside === noProperties;
    return withHeading<Node>(
      reader,
      allowed ? readCollection(reader, indent) : failAtIndicator(reader),
      heading,
    );
  }
  const column = start - reader.lineStart;
  const node = readInline(reader, indent, beside);
  if (!compact || !atColon(reader, node?.end ?? start)) return withHeading(reader, node, heading);
  const key = withProperties(reader, node, beside);
  const entry = isKey(reader, start) ? readValue(reader, column, key) : failAtKey(reader, start);
  return withProperties(reader, readMapping(reader, start, column, entry), above);
}

function withHeading<N extends Node>(
  reader: Reader,
  node: N | undefined,
  { above, beside }: Heading,
): N | undefined {
  const properties = combined(reader, above, beside);
  return properties && withProperties(reader, node, properties);
}

/** Reads a node that is no block collection. */
function readInline(reader: Reader, indent: number, properties: Properties): Node | undefined {
  const code = here(reader);
  if (code === PIPE || code === GREATER_THAN) return readBlockScalar(reader, indent);
  if (properties !== noProperties && atIndicator(reader, COLON)) return emptyScalar(reader, reader.position);
  return readFlowContent(reader, indent, 'block');
}

/** Goes over blanks; whether a `:` follows on the line where what it would follow ends. */
function atColon(reader: Reader, end: number): boolean {
  if (reader.failed || reader.lineStart > end) return false;
  reader.position = skipBlanks(reader.text, reader.position);
  return atIndicator(reader, COLON);
}

/** Whether what started at `start` may be the key of the `:` at the position. */
function isKey(reader: Reader, start: number): boolean {
  return reader.lineStart <= start && reader.position - start <= longestKey;
}

/** Reads the value of a key whose `:` stands at the position. */
function readValue(reader: Reader, column: number, key: Node | undefined): Entry | undefined {
  reader.position++;
  const value = readBlockNode(reader, column, behindKey);
  return key && value && { key, value };
}

/** Reads the collection whose first `-` or `?` stands at the position. */
function readCollection(reader: Reader, indent: number): Mapping | Sequence {
  const start = reader.position;
  const column = columnOf(reader);
  if (here(reader) === DASH) return readSequence(reader, column, column === indent);
  return readMapping(reader, start, column, readExplicitEntry(reader, column));
}

function readSequence(reader: Reader, column: number, indentless: boolean): Sequence {
  const start = reader.position;
  const items: Node[] = [];
  do {
    reader.position++;
    const item = readBlockNode(reader, column, behindDash);
    if (item !== undefined) items.push(item);
  } while (nextItem(reader, column, indentless));
  return newSequence(reader, start, items);
}

/** Reads the entries behind `first` of the mapping at `column`. */
function readMapping(reader: Reader, start: number, column: number, first: Entry | undefined): Mapping {
  const entries = first === undefined ? [] : [first];
  while (nextKey(reader, column)) {
    const entry = readEntry(reader, column);
    if (entry !== undefined) entries.push(entry);
  }
  return newMapping(reader, start, entries);
}

function readEntry(reader: Reader, column: number): Entry | undefined {
  if (atIndicator(reader, QUESTION_MARK)) return readExplicitEntry(reader, column);
  const start = reader.position;
  let properties = noProperties;
  while (atProperty(reader)) {
    const more = readProperty(reader, properties);
    if (more === undefined) return undefined;
    properties = more;
    skipGap(reader, 'until break');
  }
  const key = withProperties(reader, readInline(reader, column, properties), properties);
  return atColon(reader, start) && isKey(reader, start)
    ? readValue(reader, column, key)
    : failAtKey(reader, start);
}

function readExplicitEntry(reader: Reader, column: number): Entry | undefined {
  reader.position++;
  const key = readBlockNode(reader, column, behindQuestionMark);
  if (reader.failed) return undefined;
  const end = reader.position;
  skipGap(reader, 'until break');
  const hasValue = columnOf(reader) === column && atIndicator(reader, COLON);
  if (hasValue) reader.position++;
  const value = hasValue
    ? readBlockNode(reader, column, behindQuestionMark)
    : emptyScalar(reader, key?.end ?? end);
  return key && value && { key, value };
}

/** Goes to the next item; a line that is none ends a sequence only at the column of the mapping around it. */
function nextItem(reader: Reader, column: number, indentless: boolean): boolean {
  if (atNextEntry(reader, column)) {
    if (atIndicator(reader, DASH)) return true;
    if (indentless) return false;
    failAtItem(reader);
  }
  return reader.failed && resume(reader, column, isDashEntry);
}

function nextKey(reader: Reader, column: number): boolean {
  if (atNextEntry(reader, column)) {
    if (!atIndicator(reader, DASH)) return true;
    failAtIndicator(reader);
  }
  return reader.failed && resume(reader, column, isKeyEntry);
}

/** Goes to the next token; whether it stands at `column`. One that is indented more has no meaning. */
function atNextEntry(reader: Reader, column: number): boolean {
  if (reader.failed) return false;
  skipGap(reader, 'until break');
  if (atDocumentEnd(reader) || columnOf(reader) < column) return false;
  if (columnOf(reader) === column) return true;
  return failAtExcess(reader);
}
