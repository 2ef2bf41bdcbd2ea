import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';

function kustomization(name: string, path: string, rest = ''): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec:
  path: ./${path}
  sourceRef: {kind: GitRepository, name: flux-system}
${rest}`;
}

function release(name: string, values: string): string {
  return `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: ${name}
spec:
  chartRef: {kind: OCIRepository, name: app-template}
  values:
    ${values}
`;
}

function list(...resources: string[]): string {
  return `resources:\n${resources.map((each) => `  - ./${each}\n`).join('')}`;
}

/** A small repository with two areas, and something beside Flux. */
const files: Readonly<Record<string, string>> = {
  'flux/gotk-sync.yaml': `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: flux-system, namespace: flux-system}
spec: {interval: 5m, url: 'https://example.com/home.git'}
---
${kustomization('flux-system', 'flux')}`,
  'flux/apps.yaml': kustomization(
    'cluster-apps',
    'apps',
    `  patches:
    - patch: |
        apiVersion: helm.toolkit.fluxcd.io/v2
        kind: HelmRelease
        metadata: {name: all}
        spec: {upgrade: {remediation: {retries: 3}}}
      target: {kind: HelmRelease}
`,
  ),
  'apps/media/kustomization.yaml': list('plex/ks.yaml', 'immich/ks.yaml'),
  'apps/media/plex/ks.yaml': kustomization('plex', 'apps/media/plex/app'),
  'apps/media/plex/app/helmrelease.yaml': release('plex', 'image: {tag: 1.0.0}'),
  'apps/media/immich/ks.yaml': kustomization(
    'immich',
    'apps/media/immich/app',
    '  postBuild: {substitute: {\n    VOLSYNC_CAPACITY: 50Gi}}\n',
  ),
  'apps/media/immich/app/helmrelease.yaml': release('immich', 'resources: {limits: {memory: 2Gi}}'),
  'apps/media/immich/app/externalsecret.yaml': `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: immich}
spec: {target: {name: immich-secret}}
`,
  'apps/home/kustomization.yaml': list('home-assistant/ks.yaml', 'mosquitto/ks.yaml'),
  'apps/home/home-assistant/ks.yaml': kustomization('home-assistant', 'apps/home/home-assistant/app'),
  'apps/home/home-assistant/app/helmrelease.yaml': release('home-assistant', 'url: postgres-hunter2'),
  'apps/home/mosquitto/ks.yaml': kustomization('mosquitto', 'apps/home/mosquitto/app'),
  'apps/home/mosquitto/app/kustomization.yaml': `apiVersion: kustomize.config.k8s.io/v1beta1\nkind: Kustomization\n${list('helmrelease.yaml')}configMapGenerator:
  - name: mosquitto
    files: [mosquitto.conf=./config/mosquitto.conf]
`,
  'apps/home/mosquitto/app/config/mosquitto.conf': 'listener 1883\n',
  'apps/home/mosquitto/app/helmrelease.yaml': release('mosquitto', 'env: {LOG: info}'),
  '.github/workflows/lint.yaml': 'name: lint\non: [pull_request]\njobs: {lint: {steps: []}}\n',
  'Taskfile.yaml': 'version: "3"\ntasks:\n  reset:\n    desc: Resets a node\n    cmd: talosctl reset\n',
  'talos/talconfig.yaml': 'nodes:\n  - hostname: one\n    nameservers: [192.168.1.1]\n',
};

/** Its model. */
export function house(): Model {
  const snapshot = memorySnapshot(files);
  return buildModel(buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) }));
}
