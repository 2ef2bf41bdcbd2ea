import { foldEscaped, foldText, type Place } from './fold-lines.ts';
import { textStyle } from './text-style.ts';

/** A string as go-yaml v2 writes it, folded behind column 80. Source of the rules: emitterc.go. */
export function writeText(text: string, place: Place): string {
  const style = textStyle(text);
  if (style === 'plain') return foldText(text, place);
  if (style === 'double') return doubleQuoted(text, inside(place));
  if (style === 'literal') return literal(text, place.indent);
  return `'${indentBreaks(foldText(text.replaceAll("'", "''"), inside(place)), place.indent)}'`;
}

/** A string as a key on one line, which is not folded. */
export function writeKey(text: string): string {
  return writeText(text, { column: Number.NEGATIVE_INFINITY, indent: 0 });
}

/** The place behind an opening quote. */
function inside({ column, indent }: Place): Place {
  return { column: column + 1, indent };
}

/** Indents what stands behind LS and PS, the only breaks that single quotes show. */
function indentBreaks(text: string, indent: number): string {
  return text.replaceAll(/(?<=[\u2028\u2029])(?![\u2028\u2029]|$)/g, ' '.repeat(indent));
}

function literal(text: string, indent: number): string {
  const indentation = /^[ \n\u2028\u2029]/.test(text) ? '2' : '';
  const lines = text.replaceAll(/(?<=^|[\n\u2028\u2029])(?![\n\u2028\u2029]|$)/g, ' '.repeat(indent));
  return `|${indentation}${chompingOf(text)}\n${lines}`;
}

function chompingOf(text: string): string {
  if (!/[\n\u2028\u2029]$/.test(text)) return '-';
  return /(?:^|[\n\u2028\u2029])[\n\u2028\u2029]$/.test(text) ? '+' : '';
}

const escapes: ReadonlyMap<string, string> = new Map([
  ['\0', '\\0'],
  ['\u0007', '\\a'],
  ['\b', '\\b'],
  ['\t', '\\t'],
  ['\n', '\\n'],
  ['\v', '\\v'],
  ['\f', '\\f'],
  ['\r', '\\r'],
  ['\u001b', '\\e'],
  ['"', '\\"'],
  ['\\', '\\\\'],
  ['\u0085', '\\N'],
  ['\u2028', '\\L'],
  ['\u2029', '\\P'],
]);

const escaped = /[^\x20\x21\x23-\x5b\x5d-\x7e\xa0-\u2027\u202a-\ud7ff\ue000-\ufefe\uff00-\ufffd]/u;

/** go-yaml escapes every character of a text that starts with a byte order mark. */
function doubleQuoted(text: string, place: Place): string {
  const isEscaped = text.startsWith('\ufeff') ? () => true : (character: string) => escaped.test(character);
  return `"${foldEscaped(text, place, (character) => (isEscaped(character) ? escapeOf(character) : character))}"`;
}

function escapeOf(character: string): string {
  const short = escapes.get(character);
  if (short !== undefined) return short;
  const code = character.codePointAt(0)!;
  const digits = code.toString(16).toUpperCase();
  if (code <= 0xff) return `\\x${digits.padStart(2, '0')}`;
  return code <= 0xffff ? `\\u${digits.padStart(4, '0')}` : `\\U${digits.padStart(8, '0')}`;
}
