import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { evaluate, parseTemplate, type Evaluation, type Lookup } from '../src/index.ts';

const known: Readonly<Record<string, string>> = {
  NAME: 'home-ops',
  FILE: 'bash.string.txt',
  EMPTY: '',
  CAFE: 'café',
};

const lookup: Lookup = (name) => (name === 'SECRET' ? { unknown: true } : known[name]);

function substitute(template: string, strict = false): Evaluation {
  return evaluate(parseTemplate(template), lookup, { strict });
}

describe('operators', () => {
  test.each([
    ['${NAME}', 'home-ops'],
    ['${#NAME}', '8'],
    ['${NONE:=a}', 'a'],
    ['${EMPTY=a}', 'a'],
    ['${EMPTY:-a}', 'a'],
    ['${EMPTY:=}', ''],
    ['${EMPTY:+a}', 'a'],
    ['${NAME:+a}', 'home-ops'],
    ['${NONE:?a}', 'a'],
    ['${NONE:=${NAME}-${FILE%%.*}}', 'home-ops-bash'],
    ['${NAME^}', 'Home-ops'],
    ['${NAME^^}', 'HOME-OPS'],
    ['${NAME^,}', 'home-ops'],
    ['${NAME:5}', 'ops'],
    ['${NAME:0:4}', 'home'],
    ['${NONE:-3:2}', '3:2'],
    ['${NAME: -3}', 'home-ops'],
    ['${NAME:1:-1}', 'ome-op'],
    ['${NAME:20}', ''],
    ['${NAME:x}', 'home-ops'],
    ['${FILE#*.}', 'string.txt'],
    ['${FILE##*.}', 'txt'],
    ['${FILE%.*}', 'bash.string'],
    ['${FILE%%.*}', 'bash'],
    ['${FILE#[a-c]}', 'ash.string.txt'],
    ['${FILE#[}', 'bash.string.txt'],
    ['${NAME/o/0}', 'h0me-ops'],
    ['${NAME//o/0}', 'h0me-0ps'],
    ['${NAME/#home/away}', 'away-ops'],
    ['${NAME/%ops/lab}', 'home-lab'],
    ['${NAME/%ops/}', 'home-ops'],
    ['${NAME/-/}', 'homeops'],
    ['${NAME/o/$&}', 'h$&me-ops'],
    ['$${NAME} $$', '${NAME} $'],
  ])('%s is %s', (template, expected) => {
    expect(substitute(template)).toMatchObject({ ok: true, text: expected });
  });

  test('count bytes, as Go does', () => {
    expect(substitute('${#CAFE}')).toMatchObject({ text: '5' });
    expect(substitute('${CAFE:0:3}')).toMatchObject({ text: 'caf' });
  });

  test('refuse to cut a character apart, which leaves no YAML behind', () => {
    expect(substitute('${CAFE:0:4}')).toEqual({
      ok: false,
      errors: [{ kind: 'split character', name: 'CAFE', start: 0, end: 11 }],
    });
  });
});

describe('a variable that is not defined', () => {
  test('is empty, and said to be missing', () => {
    const result = substitute('a: ${NONE}');
    expect(result).toMatchObject({ ok: true, text: 'a: ' });
    expect(result).toMatchObject({ substitutions: [{ start: 3, end: 3, uses: [{ outcome: 'missing' }] }] });
  });

  test.each(['${NONE}', '${#NONE}', '${NONE^}', '${NONE:1}', '${NAME:=${NONE}}'])(
    'is an error in strict mode: %s',
    (template) => {
      expect(substitute(template, true)).toMatchObject({
        ok: false,
        errors: [{ kind: 'missing', name: 'NONE' }],
      });
    },
  );

  test('is no error in strict mode where a default is given', () => {
    expect(substitute('${NONE:=}${NONE=b}', true)).toMatchObject({ ok: true, text: 'b' });
  });
});

describe('a value that only the cluster knows', () => {
  test.each(['${SECRET}', '${SECRET:=a}', '${SECRET^^}', '${#SECRET}', '${NAME/${SECRET}/b}'])(
    'leaves the reference as it is written: %s',
    (template) => {
      const result = substitute(`x ${template} y`);
      expect(result).toMatchObject({ ok: true, text: `x ${template} y` });
      expect(result.ok && result.substitutions[0]!.uses[0]!.outcome).toBe('unknown');
    },
  );

  test('stays the placeholder it is as a default', () => {
    const result = substitute('${NONE:=a-${SECRET}}');
    expect(result).toMatchObject({ ok: true, text: 'a-${SECRET}' });
    const outcomes = result.ok ? result.substitutions[0]!.uses.map((use) => use.outcome) : [];
    expect(outcomes).toEqual(['default', 'unknown']);
  });

  test('does not matter in a default that is not needed', () => {
    const result = substitute('${NAME:=${SECRET}}');
    expect(result).toMatchObject({ text: 'home-ops', substitutions: [{ uses: [{ outcome: 'value' }] }] });
  });
});

test('every error is reported, where Flux stops at the first', () => {
  const result = substitute('${A-b} ${NONE} ${C', true);
  const kinds = result.ok ? [] : result.errors.map((error) => error.kind);
  expect(kinds).toEqual(['malformed', 'missing', 'malformed']);
});

test('a substitution stands in the output where it says', () => {
  const names = ['NAME', 'FILE', 'NONE', 'SECRET'];
  const part = fc.oneof(
    fc.constantFrom(...names.map((name) => `\${${name}}`)),
    fc.string().map((text) => text.split('$').join('$$').replaceAll('\0', '')),
  );
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const result = substitute(parts.join(''));
      expect(result.ok).toBe(true);
      if (!result.ok) return;
      for (const { reference, start, end } of result.substitutions) {
        const expected = reference.name === 'SECRET' ? '${SECRET}' : (known[reference.name] ?? '');
        expect(result.text.slice(start, end)).toBe(expected);
      }
    }),
  );
});
