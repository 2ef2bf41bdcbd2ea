import { END, HASH, isBreak, isGap, lineEnd, SPACE } from './character.ts';
import { isDocumentMarker, lineAfter, type Reader } from './reader.ts';

/** What an entry of a block collection looks like from its first character on. */
export type EntryShape = (text: string, offset: number) => boolean;

/** `- `. */
export const isDashEntry: EntryShape = (text, offset) =>
  text.charCodeAt(offset) === 0x2d && isGap(text.charCodeAt(offset + 1));

/** `key:` or `? `. */
export const isKeyEntry: EntryShape = (text, offset) => {
  if (isDashEntry(text, offset)) return false;
  const line = text.slice(offset, lineEnd(text, offset));
  return /^(?:\?(?:\s|$)|[^\]}].*:(?:\s|$))/.test(line);
};

/** How many errors are worth reporting. What follows them is not read. */
const maximumErrors = 100;

/**
 * After a failure, goes to the next line at `column` that looks like an entry of the block collection there, and returns
 * whether there is one before a line that belongs to a collection around it or to the next document.
 */
export function resume(reader: Reader, column: number, isEntry: EntryShape): boolean {
  const { text } = reader;
  let lineStart = resumption(reader);
  while (text.charCodeAt(lineStart) !== END) {
    const at = skipSpaces(text, lineStart);
    const code = text.charCodeAt(at);
    const isContent = code !== HASH && code !== END && !isBreak(code);
    if (isContent && (at - lineStart < column || isDocumentMarker(text, lineStart))) break;
    if (isContent && at - lineStart === column && isEntry(text, at)) {
      goTo(reader, lineStart, at);
      return true;
    }
    lineStart = lineAfter(text, at);
  }
  reader.resumeAt = lineStart;
  return false;
}

/** After a failure, goes to the next document marker or to the end of the text. */
export function resumeAtDocument(reader: Reader): void {
  const { text } = reader;
  let lineStart = resumption(reader);
  while (text.charCodeAt(lineStart) !== END && !isDocumentMarker(text, lineStart))
    lineStart = lineAfter(text, lineStart);
  goTo(reader, lineStart, lineStart);
}

function resumption({ findings, resumeAt, text }: Reader): number {
  return findings.length < maximumErrors ? resumeAt : text.length - 1;
}

function goTo(reader: Reader, lineStart: number, position: number): void {
  reader.lineStart = lineStart;
  reader.position = position;
  reader.failed = false;
}

function skipSpaces(text: string, offset: number): number {
  let at = offset;
  while (text.charCodeAt(at) === SPACE) at++;
  return at;
}
