import { describe, expect, test } from 'vitest';
import { verify } from '../src/index.ts';
import { commands, proveDocument, repositoryWith } from './support.ts';

const header = '| Claim | Source | Confidence | Details |\n|---|---|---|---|\n';

/** The state of an assertion in a row of evidence, and the confidence that the row has. */
function outcome(assertion: string): string {
  const { documents } = proveDocument(`${header}| It is so | \`scripts/check.sh\` | 🟢 | ${assertion} |\n`);
  const { claims = [], evidence = [] } = documents[0] ?? {};
  return `${claims.find(({ kind }) => kind === 'assertion')?.verdict.state} ${evidence[0]?.computed}`;
}

describe('a claim that checks itself', () => {
  test.for([
    ['`count: HelmRelease = 1`', 'proven 🟢'],
    ['count: HelmRelease >= 1', 'proven 🟢'],
    ['`count: HelmRelease = 46`', 'refuted 🔴'],
    ['`count: HelmRelease`', 'refuted 🔴'],
    ['`exists: HelmRelease/media/plex`', 'proven 🟢'],
    ['exists: HelmRelease/plex', 'proven 🟢'],
    ['`exists: HelmRelease/games/plex`', 'refuted 🔴'],
    ['`check: missing-claim`', 'unread 🟡'],
    ['nothing of the kind', 'undefined 🟡'],
  ])('%s: %s', ([assertion = '', expected]) => {
    expect(outcome(assertion)).toBe(expected);
  });

  test('needs no source beside', () => {
    const text = `${header}| It is so | | 🟢 | \`exists: HelmRelease/plex\` |\n`;
    expect(proveDocument(text).findings).toEqual([]);
  });

  test('may name a rule, which finds nothing, in a folder or at all', () => {
    const row = (assertion: string) => `| It is so | | 🟢 | \`${assertion}\` |\n`;
    const text = ['check: a-rule', 'check: a-rule in scripts', 'check: other', 'check: othr']
      .map(row)
      .join('');
    const { model, inventory } = repositoryWith(header + text);
    const findings = [
      {
        code: 'a-rule',
        severity: 'error' as const,
        message: '',
        span: { file: 'Taskfile.yaml', start: 0, end: 1 },
        related: [],
      },
    ];
    const rules = {
      codes: ['a-rule', 'other'],
      findingsOf: (code: string) => (code === 'a-rule' ? findings : []),
    };
    const answer = verify(model, inventory, { base: 'docs', commands, sections: [], rules });
    expect(
      answer.findings.filter(({ code }) => code === 'docs-assertion').map(({ message }) => message),
    ).toEqual([
      '`hops check --rule a-rule` finds it in Taskfile.yaml. Correct the claim, or what it claims.',
      'No check finds othr. Did you mean other? Correct the claim, or what it claims.',
    ]);
  });
});
