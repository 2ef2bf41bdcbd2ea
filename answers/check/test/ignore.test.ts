import type { Finding } from '@hops/text';
import { describe, expect, test } from 'vitest';
import { silence } from '../src/ignore.ts';

/** Silences findings of `missing-claim` at the given lines of a file; every code was looked for. */
function left(text: string, ...lines: readonly number[]): string[] {
  const findings = lines.map((line): Finding => {
    const start =
      text
        .split('\n')
        .slice(0, line - 1)
        .join('\n').length + (line > 1 ? 1 : 0);
    const span = { file: 'a.yaml', start, end: start + 1 };
    return { code: 'missing-claim', severity: 'error', message: `line ${line}`, span, related: [] };
  });
  return silence(
    findings,
    ['a.yaml'],
    () => text,
    () => true,
  ).findings.map(({ message }) => message);
}

describe('# hops-ignore silences', () => {
  test('its own line', () => {
    expect(left('a: 1 # hops-ignore: missing-claim made by hand\nb: 2\n', 1, 2)).toEqual(['line 2']);
  });
  test('the line below, where it stands alone', () => {
    expect(left('# hops-ignore: missing-claim made by hand\na: 1\nb: 2\n', 2, 3)).toEqual(['line 3']);
  });
  test('several codes', () => {
    expect(left('# hops-ignore: missing-claim, plain-secret by hand\na: 1\n', 2)).toEqual([
      'Nothing here is found as plain-secret any more. Remove the comment.',
    ]);
  });
});

describe('# hops-ignore silences nothing', () => {
  test('without a reason', () => {
    expect(left('a: 1 # hops-ignore: missing-claim\n', 1)).toEqual([
      'line 1',
      'This comment silences nothing. Write # hops-ignore: CODE and the reason.',
    ]);
  });
  test('of another code', () => {
    expect(left('a: 1 # hops-ignore: plain-secret by hand\n', 1)).toHaveLength(2);
  });
  test('when its finding is gone, and says so', () => {
    expect(left('a: 1 # hops-ignore: missing-claim by hand\n')).toEqual([
      'Nothing here is found as missing-claim any more. Remove the comment.',
    ]);
  });
});
