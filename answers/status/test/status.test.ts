import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { statusOf, type Evidence } from '@hops/status';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';
import { describe, expect, test } from 'vitest';

const sync = `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: flux-system, namespace: flux-system}
spec: {interval: 1h, url: https://example.com/you/home-ops}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: flux-system, namespace: flux-system}
spec: {interval: 1h, path: ./clusters/home, prune: true, sourceRef: {kind: GitRepository, name: flux-system}}
`;

const app = (name: string): string => `---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec:
  interval: 1h
  path: ./apps/${name}
  prune: true
  targetNamespace: media
  postBuild: {substitute: {SERVER: nas.example.com}}
  sourceRef: {kind: GitRepository, name: flux-system}
`;

const pod = (name: string, volume: string): string => `apiVersion: v1
kind: Pod
metadata: {name: ${name}}
spec:
  containers: [{name: app, image: example/${name}}]
  volumes: [${volume}]
`;

const claim = (name: string): string => `---
apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: ${name}}
spec: {accessModes: [ReadWriteOnce], resources: {requests: {storage: 1Gi}}}
`;

function modelWith(files: Readonly<Record<string, string>>): Model {
  const snapshot = memorySnapshot({ 'clusters/home/flux-system/gotk-sync.yaml': sync, ...files });
  return buildModel(buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) }));
}

const media = modelWith({
  'clusters/home/apps.yaml': app('plex') + app('sonarr') + app('echo'),
  'apps/plex/pod.yaml': pod(
    'plex',
    '{name: media, nfs: {server: "${SERVER}", path: "/media/${SHARE:=films}"}}',
  ),
  'apps/sonarr/pod.yaml':
    pod('sonarr', '{name: data, persistentVolumeClaim: {claimName: sonar}}') + claim('sonarr'),
  'apps/echo/pod.yaml': pod('echo', ''),
});

const nothingKnown: Evidence = { base: undefined, leaks: 0, isValidated: () => true };

describe('the apps that keep data', () => {
  test('mount a claim or an export; a claim that nobody makes is not declared', () => {
    const { declared } = statusOf(media, nothingKnown).storage;
    expect(declared).toEqual({ part: 1, whole: 2, missing: ['media/sonarr'] });
  });

  test('are documented where the knowledge base names them', () => {
    const base = { folder: 'docs', minutes: 3, texts: ['Films lie on the NAS; `apps/plex` mounts them.'] };
    const { documented } = statusOf(media, { ...nothingKnown, base }).storage;
    expect(documented).toEqual({ part: 1, whole: 2, missing: ['media/sonarr'] });
  });
});

test('a placeholder with a default needs no definition', () => {
  expect(statusOf(media, nothingKnown).placeholders).toEqual({
    defined: { part: 2, whole: 2, missing: [] },
    documented: { part: 0, whole: 2, missing: ['SERVER', 'SHARE'] },
    leaks: 0,
  });
});

test('an app is validated when each of its kinds is', () => {
  const { validated } = statusOf(media, { ...nothingKnown, isValidated: (kind) => kind === '/Pod' }).apps;
  expect(validated).toEqual({ part: 2, whole: 3, missing: ['media/sonarr'] });
});

test('an app whose folder is missing is neither checked nor compared', () => {
  const broken = modelWith({ 'clusters/home/apps.yaml': app('plex') });
  const { checked, diffed } = statusOf(broken, nothingKnown).apps;
  expect([checked.missing, diffed.missing]).toEqual([['media/plex'], ['media/plex']]);
});
