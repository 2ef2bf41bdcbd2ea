import { describe, expect, test } from 'vitest';
import { at, type Dialect, fitsTag, jsonKey, entriesOf, type Scalar, valueOf } from '@hops/yaml';
import { rootOf } from './support.ts';

const scalarOf = (written: string) => at(rootOf(`v: ${written}\n`), 'v') as Scalar;

function value(written: string, dialect: Dialect): unknown {
  const result = valueOf(scalarOf(written), dialect);
  return result.type === 'null' ? null : result.value;
}

describe('values to kyaml and to sigs', () => {
  test.each<[written: string, kyaml: unknown, sigs: unknown]>([
    ['', null, null],
    ['~', null, null],
    ['Null', null, null],
    ['"null"', 'null', 'null'],
    ['true', true, true],
    ['TRUE', true, true],
    ['tRUE', 'tRUE', 'tRUE'],
    ['on', 'on', true],
    ['No', 'No', false],
    ['y', 'y', true],
    ['12', 12n, 12],
    ['+1_000', 1000n, 1000],
    ['0o17', 15n, 15],
    ['017', 15n, 15],
    ['08', 8, 8],
    ['0x1F', 31n, 31],
    ['-0b11', -3n, -3],
    ['9007199254740993', 9007199254740993n, 9007199254740992],
    ['18446744073709551615', 18446744073709551615n, 18446744073709552000],
    ['18446744073709551616', 18446744073709552000, 18446744073709552000],
    ['1.5', 1.5, 1.5],
    ['.5e1', 5, 5],
    ['1e400', '1e400', '1e400'],
    ['-.inf', -Infinity, -Infinity],
    ['12:30', '12:30', '12:30'],
    ['1.2.3', '1.2.3', '1.2.3'],
    ['2001-01-01', '2001-01-01T00:00:00Z', '2001-01-01'],
    ['2001-2-3 4:5:6.70', '2001-02-03T04:05:06.7Z', '2001-2-3 4:5:6.70'],
    ['2001-02-30', '2001-02-30', '2001-02-30'],
    ['=', '=', '='],
    ['!!str 12', '12', '12'],
    ['!!int "12"', 12n, 12],
    ['!!float 1', 1, 1],
    ['!!binary aGVsbG8=', 'hello', 'hello'],
    ['!custom 12', '12', '12'],
    ['! 12', 12n, '12'],
  ])('%j', (written, kyaml, sigs) => {
    expect([value(written, 'kyaml'), value(written, 'sigs')]).toEqual([kyaml, sigs]);
  });
});

test('a text may not fit its tag', () => {
  const misfits = ['!!int x', '!!binary ==', '!!float "on"', '!!timestamp x', '!!null x', '!!bool 1'];
  expect(misfits.filter((written) => fitsTag(scalarOf(written), 'kyaml'))).toEqual([]);
  expect([fitsTag(scalarOf('!!bool on'), 'kyaml'), fitsTag(scalarOf('!!bool on'), 'sigs')]).toEqual([
    false,
    true,
  ]);
});

test('keys become those of JSON', () => {
  const root = rootOf('no: 1\n010: 2\n1.50: 3\n1.0: 4\n"no": 5\n~: 6\n[a]: 7\n');
  expect(entriesOf(root).map(jsonKey)).toEqual(['false', '8', '1.5', '1', 'no', undefined, undefined]);
});
