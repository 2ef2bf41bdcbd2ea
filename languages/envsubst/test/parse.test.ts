import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { parseTemplate, referencesIn, type Part } from '../src/index.ts';

const fragments = ['${', '}', '$', '$$', ':=', ':', '#', '%', '/', '\\', '^', 'A', 'B', '1', ' ', 'é', '\n'];
const text = fc.array(fc.constantFrom(...fragments), { maxLength: 30 }).map((parts) => parts.join(''));

function partsOf(template: string): readonly Part[] {
  return parseTemplate(template).parts;
}

describe('a template', () => {
  test('is covered by its parts without gaps', () => {
    fc.assert(
      fc.property(text, (template) => {
        const slices = partsOf(template).map((part) => template.slice(part.start, part.end));
        expect(slices.join('')).toBe(template);
      }),
    );
  });

  test('holds text, references and escapes', () => {
    expect(partsOf('a ${B} $${C} $$').map((part) => part.kind)).toEqual([
      'text',
      'reference',
      'text',
      'escape',
      'text',
      'escape',
    ]);
  });

  test('has a lone dollar as text', () => {
    expect(partsOf('$A $ $')).toEqual([{ kind: 'text', start: 0, end: 6, text: '$A $ $' }]);
  });

  test('ends at NUL, as it does for Flux', () => {
    expect(parseTemplate('a\0${B').parts).toEqual([{ kind: 'text', start: 0, end: 1, text: 'a' }]);
  });
});

describe('a reference', () => {
  test('has the offsets of its name, its operator and its arguments', () => {
    expect(partsOf('x${NAME/a/b}')[1]).toEqual({
      kind: 'reference',
      start: 1,
      end: 12,
      name: 'NAME',
      nameStart: 3,
      nameEnd: 7,
      operator: '/',
      args: [
        { start: 8, end: 9, parts: [{ kind: 'text', start: 8, end: 9, text: 'a' }] },
        { start: 10, end: 11, parts: [{ kind: 'text', start: 10, end: 11, text: 'b' }] },
      ],
    });
  });

  test('may stand in the default of another one', () => {
    const template = '${A:=x-${B:=${C}}} ${#D}';
    expect(referencesIn(template).map((reference) => template.slice(reference.start, reference.end))).toEqual(
      ['${A:=x-${B:=${C}}}', '${B:=${C}}', '${C}', '${#D}'],
    );
  });

  test('is found nowhere in a text without one', () => {
    expect(referencesIn('a $b $${c')).toEqual([]);
    expect(referencesIn('no dollar')).toEqual([]);
  });
});

describe('what Flux refuses', () => {
  test.each([
    ['${}', 'unable to parse variable name', 2],
    ['${A', 'missing closing brace', 3],
    ['${A-b}', 'missing closing brace', 3],
    ['${A.b}', 'missing closing brace', 3],
    ['${A:}', 'unable to parse substitution within function', 4],
    ['${A:=b', 'unable to parse substitution within function', 6],
    ['${A/b}', 'bad substitution', 6],
    ['${A#b${C}}', 'bad substitution', 5],
    ['${A:é}', 'bad substitution', 4],
    ['${#}', 'bad substitution', 3],
  ])('%s: %s', (template, reason, refusedAt) => {
    expect(partsOf(template)[0]).toEqual({ kind: 'malformed', start: 0, end: 2, reason, refusedAt });
  });

  test('does not hide the references behind it', () => {
    expect(referencesIn('${A-b} ${C}').map((reference) => reference.name)).toEqual(['C']);
  });

  test('is joined by references nested too deeply for any reader', () => {
    const [first] = partsOf('${A:='.repeat(10_000) + '}'.repeat(10_000));
    expect(first).toMatchObject({ kind: 'malformed', reason: 'nested too deeply' });
  });
});
