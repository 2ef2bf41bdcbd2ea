import type { ScalarStyle } from './node.ts';
import { normalTimestamp } from './timestamp.ts';
import { untaggedValue } from './value.ts';

/** What go-yaml writes as an escape. Characters beyond the basic plane are among it. */
const special = /[^\n\x20-\x7e\xa0-\ud7ff\ue000-\ufefe\uff00-\ufffd]/;
const lineBreak = /[\n\u2028\u2029]/;
const spaceBeforeBreak = / [\n\u2028\u2029]/;
const spaceBehindBreak = /[\n\u2028\u2029] /;

/** What would not be read back from a plain scalar: outer spaces, an indicator at the start, a key or a comment. */
const notPlain = /^(?:---|\.\.\.|[ #,[\]{}&*!|>'"%@`]|[?:-](?: |$))|:(?: |$)| #| $/;

/** Base 60, which YAML 1.1 has and go-yaml does not read, yet quotes for those who do. */
const base60 = /^[-+]?[0-9][0-9_]*(?::[0-5]?[0-9])+(?:\.[0-9_]*)?$/;

/** The style in which go-yaml v2 writes a string. Source of the rules: encode.go, `stringv`, and emitterc.go. */
export function textStyle(text: string): Exclude<ScalarStyle, 'folded'> {
  if (special.test(text) || spaceBeforeBreak.test(text)) return 'double';
  if (text.includes('\n')) return text.endsWith(' ') ? 'double' : 'literal';
  if (!isStringToGo(text)) return 'double';
  if (!lineBreak.test(text) && !notPlain.test(text)) return 'plain';
  return spaceBehindBreak.test(text) ? 'double' : 'single';
}

/** Whether go-yaml v2 would read the text back as a string if it were plain. */
function isStringToGo(text: string): boolean {
  if (untaggedValue(text, 'sigs').type !== 'string') return false;
  return !base60.test(text) && normalTimestamp(text) === undefined;
}
