import { diffRepositories } from '@hops/diff';
import { describe, expect, test } from 'vitest';
import { briefly, diffOf, kustomization, manifest, modelOf, repository } from './sides.ts';

const claim = manifest('PersistentVolumeClaim', 'romm');
const config = manifest('ConfigMap', 'romm', 'data: {port: "80"}\n');

describe('objects', () => {
  test('are added and removed, each with its Kustomization and its place', () => {
    const diff = diffOf(
      repository({ 'apps/romm/a.yaml': claim }),
      repository({ 'apps/romm/b.yaml': config }),
    );
    const name = { cluster: 'cluster', namespace: 'games', name: 'romm', group: '' };
    expect(diff.changes).toEqual([
      {
        change: 'added',
        object: { ...name, kind: 'ConfigMap' },
        owner: 'Kustomization/games/romm',
        after: { file: 'apps/romm/b.yaml', line: 3 },
      },
      {
        change: 'removed',
        object: { ...name, kind: 'PersistentVolumeClaim' },
        owner: 'Kustomization/games/romm',
        before: { file: 'apps/romm/a.yaml', line: 3 },
      },
    ]);
  });

  test('that go to another Kustomization are changed, not removed', () => {
    const two = {
      'flux/other.yaml': kustomization('other'),
      'apps/romm/x.yaml': manifest('ConfigMap', 'x'),
      'apps/other/x.yaml': manifest('ConfigMap', 'y'),
    };
    const before = repository({ ...two, 'apps/romm/config.yaml': config });
    const after = repository({ ...two, 'apps/other/config.yaml': config });
    expect(diffOf(before, after).changes).toMatchObject([
      {
        change: 'changed',
        owner: 'Kustomization/games/other',
        previousOwner: 'Kustomization/games/romm',
        fields: [],
      },
    ]);
  });

  test('that kustomize generates with a hash in their name are paired without it', () => {
    const side = (port: string) =>
      repository({
        'apps/romm/kustomization.yaml': `namespace: games
configMapGenerator: [{name: romm, literals: [port=${port}]}]
`,
      });
    const [change, ...more] = diffOf(side('80'), side('8080')).changes;
    const fields = change?.change === 'changed' ? change.fields.map(({ path }) => path) : [];
    expect([fields.toSorted(), more]).toEqual([['data.port', 'metadata.name'], []]);
  });

  test('of a version that changed stay the same objects', () => {
    const thing = (version: string) =>
      repository({ 'apps/romm/a.yaml': manifest('Thing', 'a', '', `example.org/${version}`) });
    expect(briefly(diffOf(thing('v1'), thing('v2')))).toEqual(['~ Thing a']);
  });
});

describe('a Kustomization that cannot be built', () => {
  const before = repository({ 'apps/romm/a.yaml': claim, 'apps/romm/b.yaml': config });

  test('is named, and its objects are not removed', () => {
    const diff = diffOf(before, repository({}));
    expect(diff.changes).toEqual([]);
    expect(diff.notBuilt).toEqual([
      {
        cluster: 'cluster',
        owner: 'Kustomization/games/romm',
        side: 'after',
        reason: 'it cannot be built (hops check says why)',
      },
    ]);
  });

  test('hides no change of what it still builds', () => {
    const broken = {
      'apps/romm/kustomization.yaml': 'resources: [./a.yaml, ./absent.yaml]\n',
      'apps/romm/a.yaml': manifest('PersistentVolumeClaim', 'romm', 'spec: {storageClassName: slow}\n'),
    };
    expect(briefly(diffOf(before, repository(broken)))).toEqual(['~ PersistentVolumeClaim romm']);
  });

  test('nor are the objects of its children removed', () => {
    const parent = { 'flux/apps.yaml': kustomization('apps') };
    const child = { 'apps/apps/romm.yaml': kustomization('romm'), 'apps/romm/a.yaml': claim };
    expect(briefly(diffOf({ ...parent, ...child }, parent))).toEqual([]);
  });
});

test('a cluster that is only at one side brings all its objects', () => {
  const model = modelOf(repository({ 'apps/romm/a.yaml': claim }));
  expect(briefly(diffRepositories({ ...model, clusters: [] }, model))).toEqual([
    '+ Kustomization romm',
    '+ PersistentVolumeClaim romm',
  ]);
});
