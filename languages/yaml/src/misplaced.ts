import { COLON, DASH, lineEnd, skipBlanks, TAB } from './character.ts';
import { atIndicator, fail, here, lineAfter, type Reader } from './reader.ts';
import { failAtStart } from './start.ts';

/** Reports text behind a complete value: on its line, or on a line of its own that is indented too deep. */
export function failAtExcess(reader: Reader): false {
  const { position, text, lineStart } = reader;
  const end = lineEnd(text, position);
  const onOwnLine = skipBlanks(text, lineStart) === position;
  if (here(reader) === TAB) failAtStart(reader, 'block');
  else if (atIndicator(reader, COLON)) failAtColon(reader);
  else if (onOwnLine) {
    const message = 'this line is indented deeper than the entries it stands among; align it with them';
    fail(reader, 'yaml-bad-indentation', message, position, end);
  } else {
    const message = 'this text follows a complete value; quote the whole value, or start a new line';
    fail(reader, 'yaml-unexpected-text', message, position, end);
  }
  return false;
}

function failAtColon(reader: Reader): void {
  const message =
    'a key and its : cannot stand inside another value; quote the value, or correct the indentation';
  fail(reader, 'yaml-unexpected-colon', message, reader.position);
}

/** Reports a `-` or `?` where no block collection can start or go on. */
export function failAtIndicator(reader: Reader): undefined {
  const what = here(reader) === DASH ? 'an item that starts with -' : 'a key that starts with ?';
  const message = `${what} cannot stand here; give it a line of its own at the right indentation`;
  return fail(reader, 'yaml-misplaced-entry', message, reader.position);
}

/** Reports a line among a sequence's items that is none. */
export function failAtItem(reader: Reader): undefined {
  const message = 'an item that starts with - is expected here; indent this line more or less';
  return fail(
    reader,
    'yaml-bad-indentation',
    message,
    reader.position,
    lineEnd(reader.text, reader.position),
  );
}

/** Reports a line among a mapping's entries that is no `key: value`. */
export function failAtKey(reader: Reader, start: number): undefined {
  const { text } = reader;
  if (reader.failed) return;
  const message =
    'a key with : and a space behind it is expected on this line; add the :, or indent the line deeper';
  fail(reader, 'yaml-missing-colon', message, start, lineEnd(text, start));
  reader.resumeAt = lineAfter(text, start);
}
