import { describe, expect, test } from 'vitest';
import { briefly, diffOf, kustomization, manifest, repository } from './sides.ts';

const claim = manifest('PersistentVolumeClaim', 'romm');
const kept = { 'apps/romm/config.yaml': manifest('ConfigMap', 'romm') };

function deletions(object: string, more?: string): string[] {
  const { risks } = diffOf(repository({ ...kept, 'apps/romm/a.yaml': object }, more), repository(kept, more));
  return risks.map((risk) => (risk.risk === 'deleted' ? risk.effect : risk.what));
}

describe('a deletion that takes more with it', () => {
  test.for([
    [claim, 'its volume goes with it, unless its reclaim policy retains it'],
    [manifest('StatefulSet', 'romm', '', 'apps/v1'), 'its pods stop'],
    [manifest('Namespace', 'romm'), 'everything in it is deleted'],
    [
      manifest('HelmRelease', 'romm', 'spec: {}\n', 'helm.toolkit.fluxcd.io/v2'),
      'its release is uninstalled',
    ],
    [
      manifest('CustomResourceDefinition', 'romm', '', 'apiextensions.k8s.io/v1'),
      'every object of its kind is deleted',
    ],
  ] as const)('%s', ([object, effect]) => {
    expect(deletions(object)).toEqual([effect]);
  });

  test('is none where the Kustomization does not prune', () => {
    expect(deletions(claim, '  prune: false\n')).toEqual([]);
  });

  test('is none where the object says that Flux leaves it', () => {
    const annotated = claim.replace('}', ', annotations: {kustomize.toolkit.fluxcd.io/prune: disabled}}');
    expect(deletions(annotated)).toEqual([]);
  });
});

describe('a Kustomization that is removed', () => {
  const parent = {
    'flux/apps.yaml': kustomization('apps'),
    'apps/apps/other.yaml': manifest('ConfigMap', 'other'),
  };
  const child = (more: string) => ({
    ...parent,
    'apps/apps/romm.yaml': kustomization('romm', more),
    'apps/romm/a.yaml': claim,
  });

  test('deletes what it has applied', () => {
    const diff = diffOf(child('  prune: true\n'), parent);
    expect(briefly(diff)).toEqual(['- Kustomization romm', '- PersistentVolumeClaim romm']);
    expect(diff.risks.map(({ object }) => object.kind)).toEqual(['Kustomization', 'PersistentVolumeClaim']);
  });

  test.for([
    '  prune: false\n',
    '  prune: true\n  deletionPolicy: Orphan\n',
    '  prune: true\n  suspend: true\n',
  ])('and leaves it with %j', (more) => {
    expect(diffOf(child(more), parent).risks).toEqual([]);
  });
});

test('images and charts whose version changes are named', () => {
  const side = (version: string) =>
    repository({
      'apps/romm/pod.yaml': manifest(
        'Pod',
        'romm',
        `spec: {containers: [{name: app, image: "romm:${version}"}]}\n`,
      ),
      'apps/romm/release.yaml': manifest(
        'HelmRelease',
        'romm',
        `spec:
  chart: {spec: {chart: romm, version: ${version}}}
  values: {app: {image: {tag: ${version}}}}
`,
        'helm.toolkit.fluxcd.io/v2',
      ),
    });
  const { risks } = diffOf(side('1.2.3'), side('1.2.4'));
  expect(risks.map((risk) => risk.risk === 'version' && [risk.what, risk.path, risk.after])).toEqual([
    ['image', 'spec.containers[name=app].image', 'romm:1.2.4'],
    ['chart', 'spec.chart.spec.version', '1.2.4'],
    ['image', 'spec.values.app.image.tag', '1.2.4'],
  ]);
});
