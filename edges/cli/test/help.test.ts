import { describe, expect, test } from 'vitest';
import { internalErrorText } from '../src/internal-error.ts';
import { hops } from './run.ts';

const surroundings = { cwd: '/' };

describe('help', () => {
  test('of hops names its commands', async () => {
    const { code, stdout } = await hops([], surroundings);
    expect(code).toBe(0);
    expect(stdout).toMatch(/^ {2}check +Build every cluster as Flux would/m);
    expect(stdout).toMatch(/^ {2}map +Show clusters, areas and apps on one screen/m);
  });

  test.for(['check', 'map'])(
    'of %s shows examples, and fits the usual terminal but for its choices',
    async (command) => {
      const { code, stdout } = await hops([command, '--help'], surroundings);
      expect(code).toBe(0);
      expect(stdout).toMatch(new RegExp(`^USAGE\\n {2}hops ${command} \\[FLAGS\\] \\[PATH\\]\\n`));
      const lines = stdout.split('\n').map((line) => line.replace(/ {2,}\[[^[]*\]$/, ''));
      expect(lines.filter((line) => line.length > 80)).toEqual([]);
    },
  );
});

test('--version prints the version', async () => {
  expect(await hops(['--version'], surroundings)).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
});

test('a bug in hops is called one, with its stack and whom to tell', () => {
  const text = internalErrorText(new TypeError('x is not a function'));
  expect(text).toMatch(/^hops: internal error\nTypeError: x is not a function\n {4}at /);
  expect(text).toMatch(
    /This is a bug in hops, not in the repository\. Please report it .*\(npm bugs home-ops\)\.$/,
  );
});
