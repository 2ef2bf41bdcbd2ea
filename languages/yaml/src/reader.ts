import type { Finding, Source } from '@hops/text';
import { afterBreak, END, isGap, lineEnd } from './character.ts';
import type { YamlCode } from './code.ts';
import type { Node } from './node.ts';

/** A comment's place: from its `#` to the end of its line. */
export interface Comment {
  readonly start: number;
  readonly end: number;
}

/** What an anchor names: a node, one whose content is still being read, or one that could not be read. */
export type Anchored = Node | 'being read' | 'unreadable';

/** The style of the collection around a node. */
export type CollectionStyle = 'block' | 'flow';

/** The state of one parse: where it stands, what it has seen and what it has reported. */
export interface Reader {
  readonly source: Source;
  /** The source's text up to its first NUL, with `END` behind it. */
  readonly text: string;
  readonly findings: Finding<YamlCode>[];
  position: number;
  /** Where the line of `position` starts. */
  lineStart: number;
  depth: number;
  /** Set by `fail` until a block collection or a document has found where to go on. */
  failed: boolean;
  /** The start of the first line that may be gone on with after a failure. */
  resumeAt: number;
  anchors: Map<string, Anchored>;
  /** What the document's `%TAG` directives define. */
  readonly tagHandles: Map<string, string>;
  comments: Comment[];
}

const BYTE_ORDER_MARK = 0xfeff;
const maximumDepth = 1000;

/** A reader at the start of `source`, behind its byte order mark. */
export function openReader(source: Source): Reader {
  const nul = source.text.indexOf('\0');
  const start = source.text.charCodeAt(0) === BYTE_ORDER_MARK ? 1 : 0;
  return {
    source,
    text: `${nul === -1 ? source.text : source.text.slice(0, nul)}\0`,
    findings: [],
    position: start,
    lineStart: start,
    depth: 0,
    failed: false,
    resumeAt: start,
    anchors: new Map(),
    tagHandles: new Map(),
    comments: [],
  };
}

/** The code of the character at the reader's position. */
export function here(reader: Reader): number {
  return reader.text.charCodeAt(reader.position);
}

/** How far the reader's position is from the start of its line. */
export function columnOf(reader: Reader): number {
  return reader.position - reader.lineStart;
}

/** Whether the character `code` stands at the position with a gap behind it. */
export function atIndicator(reader: Reader, code: number): boolean {
  return here(reader) === code && isGap(reader.text.charCodeAt(reader.position + 1));
}

/** Whether `---` or `...` starts the line at `offset`. */
export function isDocumentMarker(text: string, offset: number): boolean {
  const code = text.charCodeAt(offset);
  if (code !== 0x2d && code !== 0x2e) return false;
  return (
    text.charCodeAt(offset + 1) === code &&
    text.charCodeAt(offset + 2) === code &&
    isGap(text.charCodeAt(offset + 3))
  );
}

/** Reports an error that leaves the reader where it can go on. */
export function report(reader: Reader, code: YamlCode, message: string, start: number, end: number): void {
  const span = reader.source.span(start, Math.max(start, end));
  reader.findings.push({ code, severity: 'error', message, span, related: [] });
}

/** Reports an error after which the rest of the line has no meaning. Returns what the caller returns then. */
export function fail(
  reader: Reader,
  code: YamlCode,
  message: string,
  start: number,
  end: number = start + 1,
): undefined {
  if (reader.failed) return;
  report(reader, code, message, start, Math.min(end, reader.text.length - 1));
  reader.failed = true;
  reader.resumeAt = lineAfter(reader.text, start);
}

/** The start of the line behind the one of `offset`. */
export function lineAfter(text: string, offset: number): number {
  const end = lineEnd(text, offset);
  return text.charCodeAt(end) === END ? end : afterBreak(text, end);
}

/** Goes one level deeper, unless that is too deep to be meant. Whoever entered counts `depth` down again. */
export function enter(reader: Reader): boolean {
  if (reader.depth >= maximumDepth) {
    const message = `This value is nested more than ${maximumDepth.toLocaleString('en')} levels deep. Flatten the structure.`;
    fail(reader, 'yaml-too-deep', message, reader.position);
    return false;
  }
  reader.depth++;
  return true;
}
