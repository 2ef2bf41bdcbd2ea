import type { Documentation } from '@hops/check';
import { describe, expect, test } from 'vitest';
import { sarifOutput } from '../src/check-output/sarif.ts';
import { plain, sampleFinding, sampleReport } from './sample.ts';

const documentation: Documentation = {
  title: 'A dependency that is not there',
  severity: 'warning',
  text: 'Correct the name.',
  wrong: { files: {}, findings: [] },
};

const log = JSON.parse(
  sarifOutput(sampleReport(), plain, (code) => (code === 'dangling-depends-on' ? documentation : undefined)),
);
const [run] = log.runs;
const [missing, dangling] = run.results;

describe('a SARIF log', () => {
  test('is of version 2.1.0, with one run of this tool', () => {
    expect(log.version).toBe('2.1.0');
    expect(log.$schema).toMatch(/sarif-schema-2\.1\.0\.json$/);
    expect(log.runs).toHaveLength(1);
    expect(run.tool.driver).toMatchObject({ name: 'hops', semanticVersion: '0.1.0' });
    expect(run.columnKind).toBe('utf16CodeUnits');
  });

  test('lists each code once, documented where it is', () => {
    expect(run.tool.driver.rules).toEqual([
      {
        id: 'dangling-depends-on',
        shortDescription: { text: 'A dependency that is not there' },
        help: { text: 'Correct the name.', markdown: 'Correct the name.' },
        defaultConfiguration: { level: 'warning' },
      },
      { id: 'kustomize-missing-resource' },
      { id: 'plain-secret' },
    ]);
    for (const { ruleId, ruleIndex } of run.results) {
      expect(run.tool.driver.rules[ruleIndex].id).toBe(ruleId);
    }
  });

  test('gives each result a level, a message, a region and what is related', () => {
    expect(missing).toEqual({
      ruleId: 'kustomize-missing-resource',
      ruleIndex: 1,
      level: 'error',
      message: {
        text: 'resources names ./pvc.yaml, which does not exist. Add the file, or remove the entry.',
      },
      locations: [
        {
          physicalLocation: {
            artifactLocation: { uri: 'apps/media/plex/app/kustomization.yaml' },
            region: { startLine: 6, startColumn: 5, endLine: 6, endColumn: 15 },
          },
        },
      ],
      relatedLocations: [
        {
          id: 1,
          message: { text: 'this Kustomization builds it' },
          physicalLocation: {
            artifactLocation: { uri: 'apps/media/plex/ks.yaml' },
            region: { startLine: 7, startColumn: 9 },
          },
        },
      ],
    });
    expect(run.results.map(({ level }: { level: string }) => level)).toEqual(['error', 'warning', 'note']);
  });

  test('gives a fix as replacements by file', () => {
    expect(dangling.fixes).toEqual([
      {
        description: { text: 'Replace volsnyc by volsync' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'apps/media/plex/ks.yaml' },
            replacements: [
              {
                deletedRegion: { startLine: 9, startColumn: 13, endLine: 9, endColumn: 20 },
                insertedContent: { text: 'volsync' },
              },
            ],
          },
        ],
      },
    ]);
  });

  test('writes paths as relative URIs; a finding about the whole repository has none', () => {
    const findings = [
      sampleFinding({ span: { file: 'größe und #1.yaml', start: 0, end: 0 } }),
      sampleFinding({ span: { file: '', start: 0, end: 0 } }),
    ];
    const { results } = JSON.parse(sarifOutput(sampleReport(findings), plain, () => undefined)).runs[0];
    expect(results[0].locations[0].physicalLocation.artifactLocation.uri).toBe(
      'gr%C3%B6%C3%9Fe%20und%20%231.yaml',
    );
    expect(results[1].locations).toEqual([]);
  });
});
