import { buildRepository } from '@hops/flux';
import { mapRepository, type ClusterMap } from '@hops/map';
import { buildModel } from '@hops/model';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';
import { expect, test } from 'vitest';

function mapOf(files: Readonly<Record<string, string>>, path: string): ClusterMap {
  const snapshot = memorySnapshot(files);
  const repository = buildRepository(snapshot, {
    path,
    excludes: (ignore) => sourceIgnore(snapshot, ignore),
  });
  return mapRepository(buildModel(repository)).clusters[0]!;
}

function kustomization(name: string, namespace: string, path: string, more = ''): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  path: ${path}
  sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}
${more}`;
}

function release(name: string, namespace: string): string {
  return `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: ${name}
  namespace: ${namespace}
spec:
  chartRef: {kind: OCIRepository, name: app-template}
`;
}

test('an app is a Kustomization, in the area that is the folder below what its parent builds', () => {
  const map = mapOf(
    {
      'flux/apps.yaml': kustomization('apps', 'flux-system', './apps'),
      'apps/kustomization.yaml': 'resources: [./media/plex/ks.yaml, ./games/romm/ks.yaml]\n',
      'apps/media/plex/ks.yaml': kustomization(
        'plex',
        'media',
        './apps/media/plex/app',
        '  dependsOn: [{name: romm, namespace: games}]\n',
      ),
      'apps/media/plex/app/release.yaml': release('plex', 'media'),
      'apps/games/romm/ks.yaml': kustomization('romm', 'games', './nowhere'),
    },
    'flux',
  );
  expect(map.areas.map(({ name, apps }) => [name, apps.map((app) => app.name)])).toEqual([
    ['media', ['plex']],
    ['games', ['romm']],
  ]);
  expect(map.areas[0]?.apps[0]).toMatchObject({
    kind: 'Kustomization',
    file: 'apps/media/plex/ks.yaml',
    line: 4,
    path: 'apps/media/plex/app',
    charts: ['OCIRepository/app-template'],
    dependsOn: ['games/romm'],
    state: 'built',
    counts: { objects: 1, helmReleases: 1, externalSecrets: 0 },
  });
  expect(map.areas[1]?.apps[0]?.state).toBe('failed');
});

test('where one Kustomization applies the releases of several namespaces, the releases are the apps', () => {
  const map = mapOf(
    {
      'flux/apps.yaml': kustomization('apps', 'flux-system', './apps'),
      'apps/media/plex.yaml': release('plex', 'media'),
      'apps/games/romm.yaml': release('romm', 'games'),
    },
    'flux',
  );
  const apps = map.areas.flatMap(({ apps: inArea }) => inArea.map(({ kind, name }) => `${kind} ${name}`));
  expect(apps).toEqual(['HelmRelease romm', 'HelmRelease plex']);
});
