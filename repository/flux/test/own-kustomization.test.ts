import { at, get, itemsOf, parse, textOf, yamlFiles, type Mapping } from '@hops/yaml';
import { fileSource } from '@hops/text';
import { memorySnapshot } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { ownKustomization } from '../src/kustomization/own-kustomization.ts';
import { readKustomization } from '../src/kustomization/spec.ts';

const manifest = `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec: {path: ./apps}
`;

const spec = readKustomization(parse(fileSource('apps.yaml', manifest)).documents[0]!.root as Mapping);

/** What Flux builds the folder `apps` by, given its files: the resources it lists, and the codes of what is wrong. */
function read(files: Readonly<Record<string, string>>): { resources: unknown; codes: string[] } {
  const { node, findings } = ownKustomization(yamlFiles(memorySnapshot(files)), 'apps', spec);
  return { resources: itemsOf(get(node, 'resources')).map(textOf), codes: findings.map(({ code }) => code) };
}

describe('what Flux builds a folder by', () => {
  test('is its kustomization.yaml', () => {
    expect(read({ 'apps/kustomization.yaml': 'resources: [web.yaml]\n', 'apps/db.yaml': '' })).toEqual({
      resources: ['web.yaml'],
      codes: [],
    });
  });

  test('is a list of its manifests where there is none', () => {
    expect(read({ 'apps/web.yaml': '', 'apps/README.md': '', 'apps/db/kustomization.yaml': '' })).toEqual({
      resources: ['./db', './web.yaml'],
      codes: [],
    });
  });

  test('is nothing where the file holds no resources, which Flux allows', () => {
    expect(read({ 'apps/kustomization.yaml': '', 'apps/web.yaml': '' })).toEqual({
      resources: [],
      codes: [],
    });
    expect(read({ 'apps/kustomization.yaml': 'kind: Kustomization\n' })).toEqual({
      resources: [],
      codes: [],
    });
  });

  test('is reported where the file is broken or holds something else', () => {
    expect(read({ 'apps/kustomization.yaml': 'resources: [web.yaml\n' }).codes).toEqual([
      'yaml-unterminated-flow',
    ]);
    expect(read({ 'apps/kustomization.yaml': '- web.yaml\n' })).toEqual({
      resources: [],
      codes: ['kustomize-wrong-type'],
    });
  });
});

test('an added list of resources stems from the file', () => {
  const files = yamlFiles(memorySnapshot({ 'apps/kustomization.yaml': 'namespace: games\n' }));
  const { node } = ownKustomization(files, 'apps', spec);
  expect(at(node, 'resources')?.origin?.span.file).toBe('apps/kustomization.yaml');
});
