import { buildRepository } from '@hops/flux';
import { buildModel } from '@hops/model';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';
import { expect, test } from 'vitest';
import { exampleCluster } from '../src/example-cluster.ts';
import { check } from '../src/check.ts';

const app = (name: string) => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec:
  path: ./${name}
  components: [../alerts]
  targetNamespace: media
  sourceRef: {kind: GitRepository, name: flux-system}
`;

const configMap = (name: string) => `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}}\n`;

test('a component that two Kustomizations of a namespace include is one finding, however much it holds', () => {
  const snapshot = memorySnapshot({
    ...exampleCluster({ 'clusters/home/apps.yaml': [app('plex'), app('sonarr')].join('---\n') }),
    'plex/own.yaml': configMap('plex'),
    'sonarr/own.yaml': configMap('sonarr'),
    'alerts/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
resources: [many.yaml]
`,
    'alerts/many.yaml': ['a', 'b', 'c', 'd', 'e'].map(configMap).join('---\n'),
  });
  const repository = buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) });
  const { findings } = check(buildModel(repository), { codes: ['applied-twice'] });
  expect(findings.map(({ message }) => message)).toEqual([
    'ConfigMap media/a, ConfigMap media/b, ConfigMap media/c and 2 more objects are applied by the Kustomizations flux-system/plex and flux-system/sonarr: they overwrite each other. Keep them in one of them.',
  ]);
});
