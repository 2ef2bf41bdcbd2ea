import type { Finding, Source } from '@hops/text';
import { atDocumentEnd, bareDocument, markedDocument, readBlockNode } from './block.ts';
import { DASH, END, PERCENT } from './character.ts';
import type { YamlCode } from './code.ts';
import { readDirective } from './directive.ts';
import { skipGap } from './gap.ts';
import { failAtMissingMarker, failBehindRoot } from './misplaced.ts';
import type { Node } from './node.ts';
import { type Comment, columnOf, here, isDocumentMarker, openReader, type Reader, report } from './reader.ts';
import { resumeAtDocument } from './recover.ts';

/** One document of a text. */
export interface YamlDocument {
  readonly source: Source;
  /** `undefined` where the document holds nothing but comments. */
  readonly root: Node | undefined;
  /** From the document's first character (its directives and `---` included) to the start of the next document. */
  readonly start: number;
  readonly end: number;
  readonly comments: readonly Comment[];
}

/** What a text holds. `complete` is false where an error kept something out. */
export interface ParseResult {
  /** At least one; that of an empty text has no root. */
  readonly documents: readonly YamlDocument[];
  readonly findings: readonly Finding<YamlCode>[];
  readonly complete: boolean;
}

/**
 * Reads a text as go-yaml does (v3, which kyaml uses; v2 differs only in where tabs may stand before comments): accepts
 * what it accepts, and reports what it refuses. After an error it goes on at the next entry of a block collection or at
 * the next document, so that everything else stands. Duplicate keys are kept: see `duplicateKeys`.
 */
export function parse(source: Source): ParseResult {
  const reader = openReader(source);
  reportControlCharacters(reader);
  const documents = [readDocument(reader, true)];
  while (here(reader) !== END) documents.push(readDocument(reader, false));
  return { documents, findings: reader.findings, complete: reader.findings.length === 0 };
}

/** Reads a document and what follows up to the next one. Only the first may do without `---`. */
function readDocument(reader: Reader, first: boolean): YamlDocument {
  const { source, position: start } = reader;
  const comments: Comment[] = [];
  reader.comments = comments;
  reader.anchors = new Map();
  skipGap(reader, first ? 'never' : 'until break');
  const marked = readStart(reader, first);
  const root = reader.failed ? undefined : readRoot(reader, marked);
  readEnd(reader, root);
  return {
    source,
    root,
    start: first ? 0 : start,
    end: first && here(reader) === END ? source.text.length : reader.position,
    comments,
  };
}

/** Reads directives and `---`. Returns whether the latter was there. */
function readStart(reader: Reader, first: boolean): boolean {
  const directives: string[] = [];
  reader.tagHandles.clear();
  while (columnOf(reader) === 0 && here(reader) === PERCENT) {
    directives.push(readDirective(reader, directives));
    skipGap(reader, 'until break');
  }
  const marked = here(reader) === DASH && atMarker(reader);
  if (marked) reader.position += 3;
  else if (directives.length > 0) failAtMissingMarker(reader, 'directive');
  else if (!first || atMarker(reader)) failAtMissingMarker(reader, 'end');
  return marked;
}

function readRoot(reader: Reader, marked: boolean): Node | undefined {
  const position = reader.position;
  const root = readBlockNode(reader, -1, marked ? markedDocument : bareDocument);
  const isEmpty =
    root?.kind === 'scalar' && root.text === '' && root.start === position && root.end === position;
  return isEmpty && !root.tag && !root.anchor && root.style === 'plain' ? undefined : root;
}

/** Goes over what follows a root to the next document or the end of the text. */
function readEnd(reader: Reader, root: Node | undefined): void {
  if (!reader.failed) {
    skipGap(reader, 'until break');
    if (!atDocumentEnd(reader)) failBehindRoot(reader, root);
  }
  if (reader.failed) resumeAtDocument(reader);
  while (here(reader) !== DASH && atMarker(reader)) {
    reader.position += 3;
    skipGap(reader, 'until break');
  }
}

function atMarker(reader: Reader): boolean {
  return columnOf(reader) === 0 && isDocumentMarker(reader.text, reader.position);
}

/** go-yaml refuses a text that holds a control character, wherever it stands. */
function reportControlCharacters(reader: Reader): void {
  const pattern = /[^\t\n\r\x20-\x7e\x85\xa0-\ufffd]/g;
  for (const { index } of reader.source.text.matchAll(pattern)) {
    const code = reader.source.text.charCodeAt(index).toString(16).toUpperCase().padStart(4, '0');
    const message = `The control character U+${code} cannot stand in YAML. Remove it, or write it as an escape in double quotes.`;
    report(reader, 'yaml-control-character', message, index, index + 1);
  }
}
