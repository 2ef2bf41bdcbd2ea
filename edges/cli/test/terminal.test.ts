import { array, assert, integer, property, stringMatching } from 'fast-check';
import { describe, expect, test } from 'vitest';
import { layoutWidth } from '../src/context.ts';
import { showsColours } from '../src/terminal/colours.ts';
import { counted, duration } from '../src/terminal/number.ts';
import { crop, joinWithin, wrap } from '../src/terminal/wrap.ts';

describe('colours', () => {
  test.for([
    [{}, true, true],
    [{}, false, false],
    [{ NO_COLOR: '1' }, true, false],
    [{ NO_COLOR: '' }, true, true],
    [{ NO_COLOR: '1', FORCE_COLOR: '1' }, true, false],
    [{ FORCE_COLOR: '1' }, false, true],
    [{ FORCE_COLOR: '0' }, true, false],
    [{ TERM: 'dumb' }, true, false],
  ] as const)('with %j, on a terminal %s: %s', ([env, isTerminal, expected]) => {
    expect(showsColours({ env, isTerminal })).toBe(expected);
  });
});

function widthOf(columns: number | undefined): number {
  return layoutWidth({ isTerminal: true, columns });
}

test('text is laid out for 40 to 160 columns, and for any number where neither a terminal nor COLUMNS tells it', () => {
  expect([20, 80, 160, 300, undefined].map(widthOf)).toEqual([40, 80, 160, 160, 100]);
  expect(layoutWidth({ isTerminal: false, columns: undefined })).toBe(Infinity);
  expect(layoutWidth({ isTerminal: false, columns: 80 })).toBe(80);
});

describe('wrapping', () => {
  const words = array(stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 30 });

  test('keeps every word in order, within the width', () => {
    assert(
      property(words, integer({ min: 20, max: 60 }), (each, width) => {
        const lines = wrap(each.join(' '), width, 4);
        expect(lines.every((line) => line.startsWith('    ') && line.length <= width)).toBe(true);
        expect(lines.map((line) => line.trim()).join(' ')).toBe(each.join(' '));
      }),
    );
  });

  test('leaves a word that is too long whole, and keeps line breaks', () => {
    expect(wrap('a/very/long/path is\nhere', 8)).toEqual(['a/very/long/path', 'is', 'here']);
  });

  test('ends a line with the separator', () => {
    expect(joinWithin(['one', 'two', 'three'], ' · ', 10)).toEqual(['one · two ·', 'three']);
  });
});

test('numbers and times read well', () => {
  expect([counted(1, 'error'), counted(2, 'error'), counted(1234567, 'file')]).toEqual([
    '1 error',
    '2 errors',
    '1,234,567 files',
  ]);
  expect([duration(84.6), duration(1449)]).toEqual(['85 ms', '1.4 s']);
  expect([crop('abcdef', 6), crop('abcdef', 5)]).toEqual(['abcdef', 'abcd…']);
});
