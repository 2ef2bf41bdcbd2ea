import { at, textOf } from '@hops/yaml';
import { expect, test } from 'vitest';
import { app, made, modelOf, repository } from './repository.ts';

function overlay(cluster: string, target: string): Record<string, string> {
  return {
    [`apps/${cluster}/kustomization.yaml`]: `resources:
  - ../base/podinfo
patches:
  - path: podinfo-values.yaml
${target}`,
    [`apps/${cluster}/podinfo-values.yaml`]: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: podinfo, namespace: podinfo}
spec: {values: {host: podinfo.${cluster}}}
`,
  };
}

/** A base that the overlays of two clusters adapt; one patches each HelmRelease that it lists. */
const texts = {
  ...Object.fromEntries(
    ['staging', 'production'].map((cluster) => [
      `clusters/${cluster}/ks.yaml`,
      repository['flux/ks.yaml']!.replace('./apps', `./apps/${cluster}`).replace(
        './flux',
        `./clusters/${cluster}`,
      ),
    ]),
  ),
  ...overlay('staging', '    target:\n      kind: HelmRelease\n'),
  ...overlay('production', ''),
  'apps/base/podinfo/kustomization.yaml': 'namespace: podinfo\nresources: [release.yaml]\n',
  'apps/base/podinfo/release.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: podinfo}
spec:
  chart: {spec: {chart: podinfo, sourceRef: {kind: HelmRepository, name: podinfo}}}
`,
};

test('a base gets a folder, an entry in each overlay, and its own patches', () => {
  const { files, entries } = made({ name: 'navidrome', area: 'apps/base' }, texts);
  expect([...files.keys()].toSorted()).toEqual([
    'apps/base/navidrome/kustomization.yaml',
    'apps/base/navidrome/release.yaml',
    'apps/production/kustomization.yaml',
    'apps/production/navidrome-values.yaml',
    'apps/staging/kustomization.yaml',
    'apps/staging/navidrome-values.yaml',
  ]);
  expect(entries.map(({ file, line, text }) => `${file}:${line} ${text}`).toSorted()).toEqual([
    'apps/production/kustomization.yaml:2 ../base/navidrome',
    'apps/staging/kustomization.yaml:2 ../base/navidrome',
  ]);
  expect(files.get('apps/production/kustomization.yaml')).toBe(`resources:
  - ../base/navidrome
  - ../base/podinfo
patches:
  - path: podinfo-values.yaml
  - path: navidrome-values.yaml
`);
});

test("a patch for all of a kind says whom it means, so that it does not take the new app's", () => {
  const { files } = made({ name: 'navidrome', area: 'apps/base' }, texts);
  expect(files.get('apps/staging/kustomization.yaml')).toContain(`patches:
  - path: podinfo-values.yaml
    target:
      kind: HelmRelease
      name: podinfo
  - path: navidrome-values.yaml
    target:
      kind: HelmRelease
      name: navidrome
`);
  const changed = Object.fromEntries([...files].map(([path, content]) => [path, String(content)]));
  const hosts = modelOf({ ...texts, ...changed }).clusters.flatMap(({ releases }) =>
    releases.map(({ object }) => textOf(at(object.node, 'spec', 'values', 'host'))),
  );
  expect(new Set(hosts)).toEqual(
    new Set(['navidrome.production', 'navidrome.staging', 'podinfo.production', 'podinfo.staging']),
  );
});

test('an overlay over the files of another app is none to copy', () => {
  const development = {
    ...repository,
    ...app('plex', 'development'),
    'apps/kustomization.yaml': 'resources: [./media, ./development]\n',
    'apps/development/kustomization.yaml': 'resources:\n  - ./plex/ks.yaml\n',
    'apps/development/plex/app/kustomization.yaml': 'resources: [../../../media/plex/app]\n',
  };
  expect(made({ name: 'navidrome', area: 'development' }, development).neighbour.area).toBe('apps/media');
});
