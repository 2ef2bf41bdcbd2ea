import { describe, expect, test } from 'vitest';
import { proveDocument } from './support.ts';

/** The numbers among the claims of a text, with their states; the small repository has one of each thing. */
function numbers(text: string): string[] {
  const { documents } = proveDocument(text);
  return documents.flatMap(({ claims }) =>
    claims.filter(({ kind }) => kind === 'number').map((claim) => `${claim.text}: ${claim.verdict.state}`),
  );
}

describe('a number before what it counts', () => {
  test('holds where the repository has so many', () => {
    expect(numbers('1 HelmRelease, one area, **1+** HelmReleases, over 0 HelmReleases.')).toEqual([
      '1 HelmRelease: proven',
      'one area: proven',
      '**1+** HelmReleases: proven',
      'over 0 HelmReleases: proven',
    ]);
  });

  test('is refuted where it has not', () => {
    expect(numbers('46 HelmReleases and 40+ HelmReleases in eleven areas, more than 1 HelmRelease.')).toEqual(
      [
        '46 HelmReleases: refuted',
        '40+ HelmReleases: refuted',
        'eleven areas: refuted',
        'more than 1 HelmRelease: refuted',
      ],
    );
    expect(numbers('| What | Count |\n|---|---|\n| HelmReleases | 3 |\n| Apps | 4+ |\n')).toEqual([
      '3: refuted',
      '4+: refuted',
    ]);
  });

  test('is no claim in code, in what is generated, of what nobody counted or of another whole', () => {
    const generated = '<!-- generated:start section=areas -->\n46 HelmReleases\n<!-- generated:end -->\n';
    expect(numbers(`\`46 HelmReleases\`, 3 Widgets, 12 nodes at most in a diagram.\n\n${generated}`)).toEqual(
      [],
    );
  });

  test('is told with what there is', () => {
    expect(proveDocument('We run 46 HelmReleases.').findings.map(({ message }) => message)).toEqual([
      'HelmRelease: the repository has 1, not 46. Correct the number, or leave it out.',
    ]);
  });
});
