import { expect, test } from 'vitest';
import { aspects } from '../src/field/aspects.ts';
import { lexicon } from '../src/field/lexicon.ts';

const lines = Object.values(lexicon).flatMap((text) => text.trim().split('\n'));

test('each line of the lexicon names programs as folders do, then says what they are called', () => {
  for (const line of lines) expect(line.trim()).toMatch(/^[a-z\d-]+(?: [a-z\d-]+)*: [^:]+$/);
});

test('hundreds of programs are known', () => {
  const names = new Set(lines.flatMap((line) => line.split(': ')[0]?.trim().split(' ') ?? []));
  expect(names.size).toBeGreaterThan(400);
});

test('each aspect tells how a file shows it', () => {
  const empty = aspects.filter(({ keys, kinds, roles }) => (keys ?? kinds ?? roles) === undefined);
  expect(empty).toEqual([]);
});

test('no pattern of keys keeps a place between two files', () => {
  expect(aspects.filter(({ keys }) => keys?.global === true || keys?.sticky === true)).toEqual([]);
});
