import * as fc from 'fast-check';

/** Changes a text. */
export type Damage = (text: string) => string;

const lineSyntax = ['\n', '\r', '\t', '\0', '\uFEFF', '\u0085', '\uD800', '---\n', '...\n', '%YAML 9.9\n'];
const nodeSyntax = [': ', '- ', '? ', '&a ', '*a', '<<: *a\n', '!!binary ', '|9\n', '[', '}', '"', "'", '#'];
const innerSyntax = ['${', '${A:=${', '$${', '${A/', '{{ ', 'resources:\n  - .\n', '$patch: delete\n'];

/** Pieces of syntax, of YAML and of the languages inside it. */
const fragments: readonly string[] = [...lineSyntax, ...nodeSyntax, ...innerSyntax];

/** What may stand where another value was expected. */
const values = ['', '~', '[]', '{}', '[[]]', '{a: b}', '0', '-1', '../../..', '/', '"\\x00"', '|', '*name'];

/** Where in a text, as a part of its length. */
const place = fc.double({ min: 0, max: 1, noNaN: true });

const insertion = fc.oneof(fc.constantFrom(...fragments), fc.string({ unit: 'binary' }));

/** One change of a text that nobody meant: cut off, taken out, put in, repeated, replaced, indented otherwise. */
export const damage: fc.Arbitrary<Damage> = fc.oneof(
  place.map(cut),
  fc.tuple(place, place).map(([from, to]) => remove(from, to)),
  fc.tuple(place, insertion).map(([at, text]) => insert(at, text)),
  fc.tuple(place, fc.nat({ max: 20 })).map(([at, times]) => repeatLine(at, times)),
  fc.tuple(place, fc.constantFrom(...values)).map(([at, value]) => replaceValue(at, value)),
  fc.tuple(place, fc.constantFrom('  ', '\t', '')).map(([at, indentation]) => indent(at, indentation)),
);

function cut(at: number): Damage {
  return (text) => text.slice(0, offsetAt(text, at));
}

function remove(from: number, to: number): Damage {
  return (text) => {
    const [a, b] = [offsetAt(text, Math.min(from, to)), offsetAt(text, Math.max(from, to))];
    return text.slice(0, a) + text.slice(b);
  };
}

function insert(at: number, inserted: string): Damage {
  return (text) => text.slice(0, offsetAt(text, at)) + inserted + text.slice(offsetAt(text, at));
}

function repeatLine(at: number, times: number): Damage {
  return changeLine(at, (line) => Array.from({ length: times + 1 }, () => line).join('\n'));
}

function replaceValue(at: number, value: string): Damage {
  return changeLine(at, (line) => line.replace(/([:-]) .*$/, `$1 ${value.replaceAll('$', '$$$$')}`));
}

function indent(at: number, indentation: string): Damage {
  return changeLine(at, (line) => indentation + line.trimStart());
}

function changeLine(at: number, change: (line: string) => string): Damage {
  return (text) => {
    const lines = text.split('\n');
    const index = Math.min(lines.length - 1, Math.floor(at * lines.length));
    return lines.with(index, change(lines[index]!)).join('\n');
  };
}

function offsetAt(text: string, at: number): number {
  return Math.floor(at * text.length);
}
