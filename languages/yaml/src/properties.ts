import {
  AMPERSAND,
  AT_SIGN,
  BACKTICK,
  COLON,
  COMMA,
  EXCLAMATION_MARK,
  isGap,
  isWord,
  PERCENT,
  QUESTION_MARK,
  RIGHT_BRACE,
  RIGHT_BRACKET,
} from './character.ts';
import type { Node } from './node.ts';
import { fail, here, type Reader } from './reader.ts';
import { readTag } from './tag.ts';

/** What stands before a node: its tag and its anchor, in either order. */
export interface Properties {
  readonly tag: string | undefined;
  readonly anchor: string | undefined;
}

export const noProperties: Properties = { tag: undefined, anchor: undefined };

/** Whether an anchor or a tag starts at the position. */
export function atProperty(reader: Reader): boolean {
  const code = here(reader);
  return code === AMPERSAND || code === EXCLAMATION_MARK;
}

/** Reads one anchor or tag and adds it to `known`; a second one of its kind is an error. */
export function readProperty(reader: Reader, known: Properties): Properties | undefined {
  const start = reader.position;
  const isAnchor = here(reader) === AMPERSAND;
  const read = isAnchor ? readName(reader) : readTag(reader);
  if (read === undefined) return abandon(reader, known);
  const property = isAnchor ? { tag: undefined, anchor: read } : { tag: read, anchor: undefined };
  if (isAnchor) reader.anchors.set(read, 'being read');
  return combined(reader, known, property, start);
}

/** Two sets of properties as one; an anchor or a tag in both is an error. */
export function combined(
  reader: Reader,
  one: Properties,
  other: Properties,
  start: number = reader.position,
): Properties | undefined {
  if (one === noProperties) return other;
  if (other === noProperties) return one;
  const twoAnchors = one.anchor !== undefined && other.anchor !== undefined;
  if (!twoAnchors && (one.tag === undefined || other.tag === undefined)) {
    return { anchor: one.anchor ?? other.anchor, tag: one.tag ?? other.tag };
  }
  abandon(reader, one);
  abandon(reader, other);
  const message = `This value has two ${twoAnchors ? 'anchors' : 'tags'}. Remove one of them.`;
  return fail(reader, 'yaml-repeated-property', message, start, reader.position);
}

/** Remembers that what the anchor names could not be read, so that its aliases are not reported too. */
function abandon(reader: Reader, { anchor }: Properties): undefined {
  if (anchor !== undefined) reader.anchors.set(anchor, 'unreadable');
}

/**
 * Reads the name behind `&` or `*`. Source of the rule: go-yaml's scannerc.go, `yaml_parser_scan_anchor`, which lets
 * some indicators follow without a space.
 */
export function readName(reader: Reader): string | undefined {
  const { text } = reader;
  const start = reader.position;
  let end = start + 1;
  while (isWord(text.charCodeAt(end))) end++;
  if (end === start + 1 || !endsName(text.charCodeAt(end))) {
    const what = text[start] === '&' ? 'An anchor (&)' : 'An alias (*)';
    const message = `${what} has a name of letters, digits, - and _ only. Correct the name, or quote the text.`;
    return fail(reader, 'yaml-invalid-anchor', message, start, end);
  }
  reader.position = end;
  return reader.source.text.slice(start + 1, end);
}

function endsName(code: number): boolean {
  switch (code) {
    case QUESTION_MARK:
    case COLON:
    case COMMA:
    case RIGHT_BRACKET:
    case RIGHT_BRACE:
    case PERCENT:
    case AT_SIGN:
    case BACKTICK:
      return true;
    default:
      return isGap(code);
  }
}

/** The node with its properties, known by its anchor from now on. */
export function withProperties<N extends Node>(
  reader: Reader,
  node: N | undefined,
  properties: Properties,
): N | undefined {
  const { tag, anchor } = properties;
  if (tag === undefined && anchor === undefined) return node;
  if (node?.kind === 'alias') {
    abandon(reader, properties);
    const message = 'An alias has no tag and no anchor of its own. Remove what stands before it.';
    return fail(reader, 'yaml-unexpected-text', message, node.start, node.end);
  }
  const complete = node && { ...node, tag, anchor };
  if (anchor !== undefined) reader.anchors.set(anchor, complete ?? 'unreadable');
  return complete;
}
