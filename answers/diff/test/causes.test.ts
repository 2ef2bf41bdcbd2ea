import type { FieldChange } from '@hops/diff';
import { describe, expect, test } from 'vitest';
import { diffOf, fieldsOf, manifest, repository, type Contents } from './sides.ts';

function fields(before: Contents, after: Contents): FieldChange[] {
  return diffOf(before, after).changes.flatMap((change) =>
    change.change === 'changed' ? change.fields : [],
  );
}

const config = manifest('ConfigMap', 'romm', 'data:\n  host: ${HOST}\n');

describe('the place of a change', () => {
  test('is the line that wrote the value, however far lines have moved', () => {
    const before = repository({ 'apps/romm/a.yaml': manifest('ConfigMap', 'romm', 'data:\n  a: x\n') });
    const after = repository({
      'apps/romm/a.yaml': `# moved\n${manifest('ConfigMap', 'romm', 'data:\n  a: y\n')}`,
    });
    expect(fields(before, after)).toEqual([
      {
        change: 'changed',
        path: 'data.a',
        before: { kind: 'text', text: 'x', step: 'written', file: 'apps/romm/a.yaml', line: 5 },
        after: { kind: 'text', text: 'y', step: 'written', file: 'apps/romm/a.yaml', line: 6 },
      },
    ]);
  });

  test('is the definition of a variable where that has changed', () => {
    const side = (host: string) =>
      repository({ 'apps/romm/a.yaml': config }, `  postBuild:\n    substitute:\n      HOST: ${host}\n`);
    const found = fields(side('a.example'), side('b.example'));
    expect(found.filter(({ path }) => path === 'data.host')).toMatchObject([
      {
        path: 'data.host',
        after: { text: 'b.example', step: 'substituted with', file: 'flux/romm.yaml', line: 9 },
      },
    ]);
  });

  test('is the patch that has come', () => {
    const patch = (size: string) => `resources: [./a.yaml]
patches:
  - patch: |
      apiVersion: v1
      kind: ConfigMap
      metadata: {name: romm, namespace: games}
      data:
        size: ${size}
`;
    const side = (size: string) =>
      repository({
        'apps/romm/kustomization.yaml': patch(size),
        'apps/romm/a.yaml': manifest('ConfigMap', 'romm', 'data:\n  size: small\n'),
      });
    expect(fields(side('large'), side('huge'))).toMatchObject([
      { path: 'data.size', after: { text: 'huge', file: 'apps/romm/kustomization.yaml', line: 8 } },
    ]);
  });
});

test('a HelmRelease is compared by its final values', () => {
  const release = manifest(
    'HelmRelease',
    'romm',
    `spec:
  valuesFrom: [{kind: ConfigMap, name: values}]
  values: {own: {b: 3}}
`,
    'helm.toolkit.fluxcd.io/v2',
  );
  const side = (values: string) =>
    repository({
      'apps/romm/release.yaml': release,
      'apps/romm/values.yaml': manifest('ConfigMap', 'values', `data:\n  values.yaml: |\n${values}`),
    });
  const diff = diffOf(side('    own: {a: 1, b: 1}\n'), side('    own: {a: 2, b: 2}\n'));
  const ofRelease = { ...diff, changes: diff.changes.filter(({ object }) => object.kind === 'HelmRelease') };
  expect(fieldsOf(ofRelease)).toEqual(['spec.values.own.a: 1 → 2']);
  expect(ofRelease.changes).toMatchObject([
    { fields: [{ after: { file: 'apps/romm/values.yaml', line: 6 } }] },
  ]);
  expect(diff.notRendered).toBe(1);
});
