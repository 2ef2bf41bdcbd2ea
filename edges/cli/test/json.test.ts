import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { jsonOutput } from '../src/check-output/json.ts';
import { jsonOutput as mapJsonOutput } from '../src/map-output/json.ts';
import { checkJson } from '../src/schema/check.ts';
import { jsonSchemas } from '../src/schema/json-schema.ts';
import { mapJson } from '../src/schema/map.ts';
import { sampleMap } from './sample-map.ts';
import { sampleReport } from './sample.ts';

describe('the JSON of a check', () => {
  const output = JSON.parse(jsonOutput(sampleReport()));

  test('holds findings with lines and columns, and no quoted line', () => {
    expect(output.findings[1]).toEqual({
      code: 'dangling-depends-on',
      severity: 'warning',
      message:
        'Kustomization flux-system/plex waits for flux-system/volsnyc, which is not there. Did you mean volsync?',
      file: 'apps/media/plex/ks.yaml',
      line: 9,
      column: 13,
      endLine: 9,
      endColumn: 20,
      related: [],
      fix: {
        title: 'Replace volsnyc by volsync',
        edits: [
          {
            file: 'apps/media/plex/ks.yaml',
            line: 9,
            column: 13,
            endLine: 9,
            endColumn: 20,
            text: 'volsync',
          },
        ],
      },
    });
  });

  test('is what its schema says, and no more', () => {
    expect(checkJson.parse(output)).toEqual(output);
  });
});

test('the JSON of a map is what its schema says, and no more', () => {
  const output = JSON.parse(mapJsonOutput(sampleMap));
  expect(mapJson.parse(output)).toEqual(output);
});

test.for(Object.entries(jsonSchemas))('schemas/%s is up to date (npm run schemas)', ([name, text]) => {
  expect(readFileSync(new URL(`../schemas/${name}`, import.meta.url), 'utf8')).toBe(text);
});
