import { COLON, DASH, lineEnd, skipBlanks, TAB } from './character.ts';
import type { YamlCode } from './code.ts';
import type { Node } from './node.ts';
import { atIndicator, fail, here, lineAfter, type Reader } from './reader.ts';
import { failAtStart } from './start.ts';

interface Problem {
  readonly code: YamlCode;
  readonly message: string;
}

const indentedTooDeep: Problem = {
  code: 'yaml-bad-indentation',
  message: 'This line is indented deeper than the entries around it. Align it with the ones it belongs to.',
};

const indentedTooLittle: Problem = {
  code: 'yaml-bad-indentation',
  message: 'This line is indented less than the first line of the document. Align it with that one.',
};

const behindRoot: Problem = {
  code: 'yaml-unexpected-text',
  message:
    'The value of this document is complete above this line. Remove the line, or put a line with --- before it.',
};

const behindValue: Problem = {
  code: 'yaml-unexpected-text',
  message: 'This text follows a complete value. Quote the whole value, or start a new line.',
};

/** Reports text behind an entry: on its line, or on a line of its own that is indented too deep. */
export function failAtExcess(reader: Reader): false {
  failBehind(reader, indentedTooDeep);
  return false;
}

/** Reports text behind the root of a document. */
export function failBehindRoot(reader: Reader, root: Node | undefined): void {
  const isBlock = root !== undefined && 'flow' in root && !root.flow;
  failBehind(reader, isBlock ? indentedTooLittle : behindRoot);
}

function failBehind(reader: Reader, onOwnLine: Problem): void {
  const { position, text, lineStart } = reader;
  if (here(reader) === TAB) failAtStart(reader, 'block');
  else if (atIndicator(reader, COLON)) failAtColon(reader);
  else {
    const { code, message } = skipBlanks(text, lineStart) === position ? onOwnLine : behindValue;
    fail(reader, code, message, position, lineEnd(text, position));
  }
}

function failAtColon(reader: Reader): void {
  const message =
    'A key and its colon cannot stand inside another value. Quote the value, or correct the indentation.';
  fail(reader, 'yaml-unexpected-colon', message, reader.position);
}

/** Reports a `-` or `?` where no block collection can start or go on. */
export function failAtIndicator(reader: Reader): undefined {
  const what = here(reader) === DASH ? 'An item that starts with -' : 'A key that starts with ?';
  const message = `${what} cannot stand here. Give it a line of its own at the right indentation.`;
  return fail(reader, 'yaml-misplaced-entry', message, reader.position);
}

/** Reports a line among a sequence's items that is none. */
export function failAtItem(reader: Reader): undefined {
  const message =
    'This line stands among items that start with -. Start it with -, or correct its indentation.';
  const { position, text } = reader;
  return fail(reader, 'yaml-bad-indentation', message, position, lineEnd(text, position));
}

/** Reports a line among a mapping's entries that is no `key: value`. */
export function failAtKey(reader: Reader, start: number): undefined {
  const { text } = reader;
  if (reader.failed) return;
  const message =
    'This line stands among keys and is no "key: value". Add the colon and a space, or indent the line deeper.';
  fail(reader, 'yaml-missing-colon', message, start, lineEnd(text, start));
  reader.resumeAt = lineAfter(text, start);
}

/** Reports that `---` is missing where a document starts behind directives, or behind the `...` of the one before. */
export function failAtMissingMarker(reader: Reader, behind: 'directive' | 'end'): void {
  const message =
    behind === 'directive'
      ? 'A line with --- ends the directives of a document. Add it before this line.'
      : 'The marker ... ends a document, so this text belongs to none. Put a line with --- before it.';
  const { position, text } = reader;
  fail(reader, 'yaml-missing-document-start', message, position, lineEnd(text, position));
}
