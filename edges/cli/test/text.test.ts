import { describe, expect, test } from 'vitest';
import { textOutput } from '../src/check-output/text.ts';
import { colours } from '../src/terminal/colours.ts';
import { plain, sampleFinding, sampleFindings, sampleReport } from './sample.ts';

describe('the text of a check', () => {
  test('shows each finding with its line, what belongs to it, and the summary', () => {
    expect(textOutput(sampleReport(), { ...plain, width: 80 })).toBe(
      `error kustomize-missing-resource
apps/media/plex/app/kustomization.yaml:6:5
  6 │   - ./pvc.yaml
    │     ^^^^^^^^^^
  resources names ./pvc.yaml, which does not exist. Add the file, or remove the
  entry.
  apps/media/plex/ks.yaml:7:9: this Kustomization builds it

warning dangling-depends-on
apps/media/plex/ks.yaml:9:13
  9 │     - name: volsnyc
    │             ^^^^^^^
  Kustomization flux-system/plex waits for flux-system/volsnyc, which is not
  there. Did you mean volsync?
  fix: Replace volsnyc by volsync

1 info not shown: --all shows them.

main  clusters/main, declared by a FluxInstance
  43 Kustomizations (2 not built) · 71 HelmReleases (not rendered) ·
  38 ExternalSecrets · 12 placeholders · 1,512 objects

Not known from the files
  objects of HelmReleases (71×): charts are not rendered yet
  values of placeholders, keys of Secret cluster-secrets (13×): they come from
    a secret store

1 error, 1 warning, 1 info in 1,597 files, 420 ms
`,
    );
  });

  test('never breaks a line where no terminal shows it', () => {
    const lines = textOutput(sampleReport(), plain).split('\n');
    expect(lines).toContain(
      '  resources names ./pvc.yaml, which does not exist. Add the file, or remove the entry.',
    );
  });

  test('names places from the working directory', () => {
    expect(textOutput(sampleReport(), { ...plain, folder: '../home-ops' })).toContain(
      '\n../home-ops/apps/media/plex/ks.yaml:9:13\n',
    );
  });

  test('says in one line that nothing is wrong', () => {
    expect(textOutput(sampleReport([]), plain).trimEnd().split('\n').at(-1)).toBe(
      'nothing wrong in 1,597 files, 420 ms',
    );
  });

  test('quotes only the key where the line may hold a secret', () => {
    const text = textOutput(sampleReport(), { ...plain, all: true });
    expect(text).toContain('4 │   token: …\n');
    expect(text).not.toContain('hunter2');
  });

  test('shows a finding about the whole repository at its folder', () => {
    const finding = sampleFinding({ code: 'flux-no-root', span: { file: '', start: 0, end: 0 } });
    expect(textOutput(sampleReport([finding]), plain)).toMatch(/^error flux-no-root\n\.\n {2}resources/);
  });

  test('lets nothing from the repository command the terminal', () => {
    const [placed] = sampleReport([sampleFinding({ message: 'a\u001B[2Jb' })]).findings;
    const report = { ...sampleReport(), findings: [{ ...placed!, excerpt: 'x: \u001B]0;\u0007' }] };
    const text = textOutput(report, plain);
    expect(text).toContain('  a\uFFFD[2Jb\n');
    expect(text).not.toContain('\u001B');
  });

  test('colours the severity, the code and the mark', () => {
    const coloured = { ...plain, colours: colours({ env: { FORCE_COLOR: '1' }, isTerminal: false }) };
    const [first] = textOutput(sampleReport(), coloured).split('\n');
    expect(first).toBe(
      '\u001B[31m\u001B[1merror\u001B[22m\u001B[39m \u001B[1mkustomize-missing-resource\u001B[22m',
    );
  });
});

function blocks(text: string, severity: string): number {
  return text.split('\n').filter((line) => line.startsWith(`${severity} `)).length;
}

describe('how much is printed', () => {
  const many = ['error', 'warning', 'info'].flatMap((severity) =>
    Array.from({ length: 100 }, () => sampleFinding({ severity: severity as 'error' })),
  );

  test('every error, twenty warnings, no info; what is hidden is counted', () => {
    const text = textOutput(sampleReport(many), plain);
    expect(['error', 'warning', 'info'].map((severity) => blocks(text, severity))).toEqual([100, 20, 0]);
    expect(text).toContain('\n80 more warnings and 100 infos not shown: --all shows them.\n');
  });

  test('everything with --all', () => {
    const text = textOutput(sampleReport(many), { ...plain, all: true });
    expect(['error', 'warning', 'info'].map((severity) => blocks(text, severity))).toEqual([100, 100, 100]);
    expect(text).not.toContain('not shown');
  });

  test('of the unknowns of one reason, the three that occur most', () => {
    const report = sampleReport(sampleFindings);
    const unknowns = ['A', 'B', 'C', 'D', 'E'].map((what, index) => ({
      cluster: 'main',
      what,
      reason: 'encrypted',
      count: index + 1,
    }));
    const crowded = { ...report, summary: { ...report.summary, unknowns } };
    expect(textOutput(crowded, plain)).toContain('\n  E, D, C and 2 more (15×): encrypted\n');
    expect(textOutput(crowded, { ...plain, all: true })).toContain('\n  E, D, C, B, A (15×): encrypted\n');
  });
});

describe('a long line', () => {
  test('is cut around the mark', () => {
    const finding = sampleReport([sampleFinding()]).findings[0]!;
    const excerpt = `${'a'.repeat(200)} wrong ${'b'.repeat(200)}`;
    const report = { ...sampleReport(), findings: [{ ...finding, excerpt, column: 202, endColumn: 207 }] };
    const [, , line, mark] = textOutput(report, { ...plain, width: 60 }).split('\n');
    expect(line).toHaveLength(60);
    expect(line!.slice(mark!.indexOf('^'), mark!.lastIndexOf('^') + 1)).toBe('wrong');
  });
});
