import { describe, expect, test } from 'vitest';
import { buildKustomization, writeResources } from '@hops/kustomize';
import { yamlFiles, type Mapping } from '@hops/yaml';
import { configMap, filesIn, type Contents } from './repository.ts';

const deployment =
  'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {template: {spec: {containers: [{name: web, image: nginx}]}}}\n';

/** What the kustomization of a repository builds to where Flux is what reads it. */
function built(kustomization: string, others: Contents = {}): { text: string; findings: readonly string[] } {
  const contents = { 'kustomization.yaml': kustomization, 'web.yaml': deployment, ...others };
  const files = yamlFiles(filesIn(contents));
  const file = files.yaml('kustomization.yaml');
  const root = (file.ok ? file.documents[0]?.root : undefined) as Mapping;
  const { output, findings } = buildKustomization(files, '', root, {
    order: 'fifo',
    restriction: 'repository',
  });
  return {
    text: writeResources(output.resources),
    findings: findings.map(({ severity, code }) => `${severity} ${code}`),
  };
}

describe('the kustomization that a Flux Kustomization names', () => {
  test('loses the fields that kustomize does not know', () => {
    const { text, findings } = built('resource: []\nresources: [web.yaml]\n');
    expect(findings).toEqual(['warning kustomize-unknown-field']);
    expect(text).toContain('name: web');
  });

  test.each([
    ['1.2', '1.2'],
    ['1.10', '1.1'],
    ['20240101', '20240101'],
    ['true', '"true"'],
  ])('takes the tag %s for the text %s', (written, tag) => {
    const { text, findings } = built(
      `resources: [web.yaml]\nimages: [{name: nginx, newTag: ${written}}]\nlabels: [{pairs: {v: ${written}}}]\n`,
    );
    expect(findings).toEqual([]);
    expect(text).toContain(`image: nginx:${tag.replaceAll('"', '')}\n`);
    expect(text).toMatch(new RegExp(`v: "?${tag.replaceAll('"', '')}"?\n`));
  });

  test.each([
    'configMapGenerator: [{name: 1}]',
    'patches: [{target: {name: 1}, patch: "a: b"}]',
    'replacements: [{sourceValue: 1}]',
    'replicas: [{name: web, count: "2"}]',
    'namespace: [apps]',
  ])('%s has the wrong type for it as well', (field) => {
    expect(built(`resources: [web.yaml]\n${field}\n`).findings[0]).toBe('error kustomize-wrong-type');
  });

  test('is the only one of its folder', () => {
    const { findings } = built('resources: [web.yaml]\n', { 'kustomization.yml': 'resources: []\n' });
    expect(findings).toEqual(['error kustomize-several-kustomizations']);
  });

  test('lists others that are read as strictly as kustomize does', () => {
    const { findings } = built('resources: [lib]\n', {
      'lib/kustomization.yaml': 'namespace: 1\nresources: [a.yaml]\n',
      'lib/a.yaml': configMap('a'),
    });
    expect(findings).toEqual(['error kustomize-wrong-type']);
  });
});
