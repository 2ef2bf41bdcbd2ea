import { report, type Reader } from './reader.ts';

const characters: ReadonlyMap<string, string> = new Map([
  ['0', '\0'],
  ['a', '\u0007'],
  ['b', '\b'],
  ['t', '\t'],
  ['\t', '\t'],
  ['n', '\n'],
  ['v', '\v'],
  ['f', '\f'],
  ['r', '\r'],
  ['e', '\u001b'],
  [' ', ' '],
  ['"', '"'],
  ["'", "'"],
  ['\\', '\\'],
  ['N', '\u0085'],
  ['_', '\u00a0'],
  ['L', '\u2028'],
  ['P', '\u2029'],
]);

const digitCounts: ReadonlyMap<string, number> = new Map([
  ['x', 2],
  ['u', 4],
  ['U', 8],
]);

/**
 * Reads the escape sequence at the position and returns what it stands for. One that go-yaml does not know (`\/` is
 * among them) is reported and stands for itself.
 */
export function readEscape(reader: Reader): string {
  const start = reader.position;
  const name = reader.text[start + 1]!;
  const digits = digitCounts.get(name);
  const character = digits === undefined ? characters.get(name) : characterOf(reader.text, start + 2, digits);
  reader.position = start + 2 + (character === undefined ? 0 : (digits ?? 0));
  if (character !== undefined) return character;
  reader.position = Math.min(reader.position, reader.text.length - 1);
  const written = reader.text.slice(start, reader.position);
  const message = `YAML knows no escape sequence ${written} in double quotes. Write \\\\ for a backslash, or use single quotes.`;
  report(reader, 'yaml-invalid-escape', message, start, reader.position);
  return written;
}

function characterOf(text: string, start: number, digits: number): string | undefined {
  const hexadecimal = text.slice(start, start + digits);
  if (hexadecimal.length < digits || !/^[0-9a-f]+$/i.test(hexadecimal)) return undefined;
  const code = Number.parseInt(hexadecimal, 16);
  const isCharacter = code <= 0x10ffff && !(code >= 0xd800 && code <= 0xdfff);
  return isCharacter ? String.fromCodePoint(code) : undefined;
}
