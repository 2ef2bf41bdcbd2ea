import { afterBreak, isBlank, isBreak, normalBreak } from './character.ts';
import type { Reader } from './reader.ts';

/** Goes over line breaks and the blanks between them. Returns the breaks, normalised. */
export function readBreaks(reader: Reader): string {
  const { text } = reader;
  let breaks = '';
  let at = reader.position;
  for (;;) {
    const code = text.charCodeAt(at);
    if (isBreak(code)) {
      breaks += normalBreak(code);
      at = afterBreak(text, at);
      reader.lineStart = at;
    } else if (isBlank(code)) {
      at++;
    } else {
      break;
    }
  }
  reader.position = at;
  return breaks;
}

/** What the line breaks between two lines of a flow scalar stand for: one is a space, of more the first is dropped. */
export function foldBreaks(breaks: string): string {
  if (!breaks.startsWith('\n')) return breaks;
  return breaks.length === 1 ? ' ' : breaks.slice(1);
}
