import { buildRepository } from '@hops/flux';
import { buildModel } from '@hops/model';
import { whereDoesItBelong } from '@hops/where';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';
import { describe, expect, test } from 'vitest';

function manifest(apiVersion: string, kind: string, name: string, rest = ''): string {
  return `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: ${name}, namespace: home}\n${rest}`;
}

function flux(cluster: string): Record<string, string> {
  const source = 'spec: {interval: 5m, url: https://example.com/home.git}\n';
  const root = `spec: {path: ./${cluster}, sourceRef: {kind: GitRepository, name: flux-system}}\n`;
  const apps = `resources: [alerts.yaml, releases.yaml]\n`;
  return {
    [`${cluster}/flux-system/gotk-sync.yaml`]: `${manifest('source.toolkit.fluxcd.io/v1', 'GitRepository', 'flux-system', source)}---
${manifest('kustomize.toolkit.fluxcd.io/v1', 'Kustomization', 'flux-system', root)}`,
    [`${cluster}/apps/kustomization.yaml`]: apps,
    [`${cluster}/apps/alerts.yaml`]: manifest('monitoring.coreos.com/v1', 'PrometheusRule', 'disks'),
    [`${cluster}/apps/releases.yaml`]: manifest('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'whoami'),
  };
}

const files: Readonly<Record<string, string>> = {
  ...flux('staging'),
  ...flux('production'),
  'rooms/media/plex/plex.yaml': manifest('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'plex'),
  'rooms/media/radarr/radarr.yaml': manifest('helm.toolkit.fluxcd.io/v2', 'HelmRelease', 'radarr'),
  'production/rooms.yaml': manifest(
    'kustomize.toolkit.fluxcd.io/v1',
    'Kustomization',
    'rooms',
    'spec: {path: ./rooms, sourceRef: {kind: GitRepository, name: flux-system}}\n',
  ),
};

function first(question: string): string | undefined {
  const snapshot = memorySnapshot(files);
  const excludes = (ignore?: string) => sourceIgnore(snapshot, ignore);
  const model = buildModel(buildRepository(snapshot, { excludes }));
  return whereDoesItBelong(model, question).places[0]?.file;
}

describe('what is named by its kind or by its cluster', () => {
  test.for([
    ['the PrometheusRule on staging', 'staging/apps/alerts.yaml'],
    ['the PrometheusRule on production', 'production/apps/alerts.yaml'],
  ] as const)('%s', ([question, file]) => {
    expect(first(question)).toBe(file);
  });
});

describe('what is new', () => {
  test('is named in the list beside those of its kind', () => {
    expect(first('add a prometheus rule on production')).toBe('production/apps/kustomization.yaml');
  });

  test('belongs into the folder of its area where no list names the apps', () => {
    expect(first('add a movie server')).toBe('rooms/media');
  });
});
