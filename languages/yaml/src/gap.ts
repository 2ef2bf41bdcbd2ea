import { afterBreak, HASH, isBreak, lineEnd, skipBlanks, SPACE, TAB } from './character.ts';
import type { Reader } from './reader.ts';

/** Where tabs count as white space: in flow style always, in block style only behind a token on its line. */
export type Tabs = 'always' | 'until break' | 'never';

/**
 * Goes over blanks, comments and line breaks to the next token. Returns whether a line was left. Source of the rules:
 * go-yaml's scannerc.go, `yaml_parser_scan_to_next_token`.
 */
export function skipGap(reader: Reader, tabs: Tabs): boolean {
  const { text } = reader;
  let tabsCount = tabs === 'always' || (tabs === 'until break' && !inIndentation(reader));
  let left = false;
  let at = reader.position;
  for (;;) {
    const code = text.charCodeAt(at);
    if (code === SPACE || (code === TAB && tabsCount)) {
      at++;
    } else if (isBreak(code)) {
      at = afterBreak(text, at);
      reader.lineStart = at;
      left = true;
      tabsCount = tabs === 'always';
    } else if (code === HASH) {
      const end = lineEnd(text, at);
      reader.comments.push({ start: at, end });
      at = end;
    } else {
      break;
    }
  }
  reader.position = at;
  return left;
}

/** Whether a gap has ended here before, in the indentation of a line. */
function inIndentation({ text, lineStart, position }: Reader): boolean {
  return text.charCodeAt(position) === TAB && skipBlanks(text, lineStart) >= position;
}
