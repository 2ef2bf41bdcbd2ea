import {
  afterBreak,
  COLON,
  HASH,
  isBlank,
  isBreak,
  isFlowIndicator,
  isGap,
  isLineEnd,
  skipBlanks,
  SPACE,
  TAB,
} from './character.ts';
import { foldBreaks, readBreaks } from './fold.ts';
import type { Scalar } from './node.ts';
import { type CollectionStyle, columnOf, here, isDocumentMarker, type Reader } from './reader.ts';
import { newScalar } from './new-node.ts';
import { failAtTab } from './start.ts';

/**
 * Reads a plain scalar, over several lines where the following ones are indented more than the block collection around
 * it. Source of the rules: go-yaml's scannerc.go, `yaml_parser_scan_plain_scalar`.
 */
export function readPlain(reader: Reader, indent: number, style: CollectionStyle): Scalar {
  const flow = style === 'flow';
  const start = reader.position;
  let end = plainEnd(reader.text, start, flow);
  let text = reader.source.text.slice(start, end);
  reader.position = end;
  while (mayContinue(reader.text, end, indent, flow)) {
    const breaks = readContinuation(reader, indent, flow);
    if (breaks === undefined) break;
    const from = reader.position;
    const to = plainEnd(reader.text, from, flow);
    if (to === from) break;
    text += foldBreaks(breaks) + reader.source.text.slice(from, to);
    end = to;
    reader.position = to;
  }
  return newScalar(reader, start, end, text, 'plain');
}

/** Where the plain text that starts at `start` ends on its line, trailing blanks left out. */
function plainEnd(text: string, start: number, flow: boolean): number {
  let end = start;
  for (let at = start; ; at++) {
    const code = text.charCodeAt(at);
    if (code > HASH && code !== COLON && !isBreak(code)) {
      if (flow && isFlowIndicator(code)) return end;
      end = at + 1;
    } else if (!isBlank(code)) {
      if (isLineEnd(code) || (code === HASH && at > end)) return end;
      if (code === COLON && isGap(text.charCodeAt(at + 1))) return end;
      end = at + 1;
    }
  }
}

/** Whether the line below the one that ends at `offset` can go on with a plain scalar, as its first character tells. */
function mayContinue(text: string, offset: number, indent: number, flow: boolean): boolean {
  const lineBreak = skipBlanks(text, offset);
  if (!isBreak(text.charCodeAt(lineBreak))) return false;
  const lineStart = afterBreak(text, lineBreak);
  let at = lineStart;
  while (text.charCodeAt(at) === SPACE) at++;
  return flow || at - lineStart > indent || isGap(text.charCodeAt(at));
}

/** Goes to the next line of a plain scalar and returns the breaks before it; `undefined` where there is no such line. */
function readContinuation(reader: Reader, indent: number, flow: boolean): string | undefined {
  const from = reader.position;
  const breaks = readBreaks(reader);
  const tab = tabInIndentation(reader.text, from, reader.position, indent);
  if (tab !== undefined) return failAtTab(reader, tab);
  if (!flow && columnOf(reader) <= indent) return undefined;
  if (here(reader) === HASH) return undefined;
  return columnOf(reader) === 0 && isDocumentMarker(reader.text, reader.position) ? undefined : breaks;
}

function tabInIndentation(text: string, start: number, end: number, indent: number): number | undefined {
  let lineStart = -1;
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) lineStart = at + 1;
    else if (code === TAB && lineStart !== -1 && at - lineStart <= indent) return at;
  }
  return undefined;
}
