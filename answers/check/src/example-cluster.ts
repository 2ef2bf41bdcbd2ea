type ExampleFiles = Readonly<Record<string, string | Uint8Array>>;

/** A small repository for examples: a cluster whose root is `clusters/home`, with these files beside its sync. */
export function exampleCluster(files: ExampleFiles): ExampleFiles {
  return {
    'clusters/home/flux-system/gotk-sync.yaml': `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: flux-system, namespace: flux-system}
spec: {interval: 1h, url: https://example.com/home-ops, ref: {branch: main}}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: flux-system, namespace: flux-system}
spec: {interval: 1h, prune: true, path: ./clusters/home, sourceRef: {kind: GitRepository, name: flux-system}}
`,
    ...files,
  };
}

/** The cluster with a Kustomization `apps` that builds the folder of that name; `spec` are further lines of its spec. */
export function clusterWithApps(spec: string, files: ExampleFiles): ExampleFiles {
  return exampleCluster({
    'clusters/home/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: ./apps
  sourceRef: {kind: GitRepository, name: flux-system}
${spec}`,
    ...files,
  });
}

/** The cluster with a HelmRelease `romm` of a chart in the repository; `spec` are further lines of its spec. */
export function clusterWithRomm(spec: string): ExampleFiles {
  return exampleCluster({
    'clusters/home/romm.yaml': `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: romm, namespace: games}
spec:
  chart: {spec: {chart: ./charts/romm, sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}}}
${spec}`,
  });
}
