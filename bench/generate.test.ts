import { memorySnapshot } from '@hops/workspace';
import { expect, test } from 'vitest';
import { checkSnapshot } from '../conformance/pipeline.ts';
import { generateRepository } from './generate.ts';

test('a generated repository is one cluster of so many apps, and nothing is wrong with it', () => {
  const { findings, summary } = checkSnapshot(memorySnapshot(Object.fromEntries(generateRepository(25))));
  expect(findings).toEqual([]);
  expect(summary.clusters).toMatchObject([
    {
      declaredBy: 'FluxInstance',
      kustomizations: 27,
      kustomizationsNotBuilt: 0,
      helmReleases: 25,
      externalSecrets: 25,
    },
  ]);
});

test('equal counts make equal repositories', () => {
  expect(generateRepository(10)).toEqual(generateRepository(10));
});
