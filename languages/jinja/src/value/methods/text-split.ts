import { charactersOf } from '../characters.ts';
import { Failure } from '../../failure.ts';
import { textOf, type Value } from '../value.ts';

/** Splits at a separator or at runs of white space, at most `max` times (negative: always), from the left or right. */
export function split(
  text: string,
  separator: string | undefined,
  max: number,
  fromRight: boolean,
): string[] {
  if (separator === '') throw new Failure('ValueError', 'empty separator');
  if (separator === undefined) return splitSpace(text, max, fromRight);
  const parts = text.split(separator);
  if (max < 0 || parts.length <= max + 1) return parts;
  if (fromRight)
    return [parts.slice(0, -max || parts.length).join(separator), ...parts.slice(parts.length - max)];
  return [...parts.slice(0, max), parts.slice(max).join(separator)];
}

function splitSpace(text: string, max: number, fromRight: boolean): string[] {
  const words = [...text.matchAll(/\S+/g)];
  if (max < 0 || words.length <= max + 1) return words.map(([word]) => word);
  if (fromRight) {
    const rest = words.slice(words.length - max);
    const before = words[words.length - max - 1]!;
    return [text.slice(0, before.index + before[0].length).trimStart(), ...rest.map(([word]) => word)];
  }
  return [...words.slice(0, max).map(([word]) => word), text.slice(words[max]!.index).trimEnd()];
}

/** The lines of a text, with or without their ends. */
export function splitLines(text: string, keepEnds: boolean): string[] {
  const lines = text.match(/[^\r\n]*(?:\r\n|\r|\n)|[^\r\n]+$/g) ?? [];
  return keepEnds ? [...lines] : lines.map((line) => line.replace(/[\r\n]+$/, ''));
}

/** Takes white space, or the characters given, off one or both ends. */
export function stripper(left: boolean, right: boolean) {
  return (text: string, [chars]: readonly (Value | undefined)[]): string => {
    const set = textOf(chars ?? null);
    const strip = (char: string) => (set === undefined ? /\s/.test(char) : set.includes(char));
    const all = charactersOf(text);
    const start = left ? all.findIndex((char) => !strip(char)) : 0;
    if (start === -1) return '';
    const end = right ? all.findLastIndex((char) => !strip(char)) + 1 : all.length;
    return all.slice(start, end).join('');
  };
}
