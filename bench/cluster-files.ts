import { kustomization } from './manifests.ts';

/** A file: its path and its text. */
export type FileEntry = readonly [path: string, text: string];

/** What every generated repository holds: the root, the settings, and the folder that brings Flux itself. */
export const clusterFiles: readonly FileEntry[] = [
  ['kubernetes/flux/cluster/kustomization.yaml', kustomization(['./apps.yaml'])],
  [
    'kubernetes/flux/cluster/apps.yaml',
    `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: apps
  namespace: flux-system
spec:
  interval: 1h
  path: ./kubernetes/apps
  prune: true
  sourceRef:
    kind: GitRepository
    name: flux-system
`,
  ],
  [
    'kubernetes/components/settings/kustomization.yaml',
    `apiVersion: kustomize.config.k8s.io/v1alpha1
kind: Component
resources:
  - ./settings.yaml
`,
  ],
  [
    'kubernetes/components/settings/settings.yaml',
    `apiVersion: v1
kind: ConfigMap
metadata:
  name: cluster-settings
data:
  DOMAIN: home.example
  TIMEZONE: Europe/Zurich
`,
  ],
  [
    'kubernetes/apps/flux-system/kustomization.yaml',
    `${kustomization(['./instance.yaml', './store.yaml'])}namespace: flux-system\n`,
  ],
  [
    'kubernetes/apps/flux-system/instance.yaml',
    `apiVersion: fluxcd.controlplane.io/v1
kind: FluxInstance
metadata:
  name: flux
spec:
  distribution:
    version: 2.9.x
    registry: ghcr.io/fluxcd
  sync:
    kind: GitRepository
    url: https://git.example/home-ops
    ref: refs/heads/main
    path: kubernetes/flux/cluster
`,
  ],
  [
    'kubernetes/apps/flux-system/store.yaml',
    `apiVersion: external-secrets.io/v1
kind: ClusterSecretStore
metadata:
  name: vault
spec:
  provider:
    fake:
      data: []
`,
  ],
];
