/** A kustomization of these resources. */
export function kustomization(resources: readonly string[]): string {
  return `apiVersion: kustomize.config.k8s.io/v1beta1
kind: Kustomization
resources:
${resources.map((path) => `  - ${path}\n`).join('')}`;
}

/** An area's kustomization: everything in one namespace, the cluster's settings beside it. */
export function areaKustomization(namespace: string, resources: readonly string[]): string {
  return `${kustomization(resources)}components:\n  - ../../components/settings\nnamespace: ${namespace}\n`;
}

/** The Flux Kustomization of an app, which waits for another one where told so. */
export function fluxKustomization(area: string, app: string, dependsOn: string | undefined): string {
  return `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: ${app}
spec:
${dependsOn === undefined ? '' : `  dependsOn:\n    - name: ${dependsOn}\n`}  interval: 1h
  path: ./kubernetes/apps/${area}/${app}/app
  postBuild:
    substitute:
      APP: ${app}
    substituteFrom:
      - kind: ConfigMap
        name: cluster-settings
  prune: true
  sourceRef:
    kind: GitRepository
    name: flux-system
    namespace: flux-system
  targetNamespace: ${area}
`;
}

/** The HelmRelease of an app, with placeholders from its Kustomization and from the settings. */
export function helmRelease(app: string): string {
  return `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata:
  name: ${app}
spec:
  chartRef:
    kind: OCIRepository
    name: ${app}
  interval: 1h
  values:
    controllers:
      ${app}:
        annotations:
          reloader.stakater.com/auto: "true"
        containers:
          app:
            image:
              repository: registry.example/${app}
              tag: 1.0.0
            env:
              TZ: \${TIMEZONE}
            envFrom:
              - secretRef:
                  name: ${app}-secret
            resources:
              requests:
                cpu: 10m
              limits:
                memory: 256Mi
    service:
      app:
        controller: ${app}
        ports:
          http:
            port: 8080
    route:
      app:
        hostnames:
          - \${APP}.\${DOMAIN}
        parentRefs:
          - name: internal
            namespace: network
`;
}

/** Where an app's chart comes from. */
export function ociRepository(app: string): string {
  return `apiVersion: source.toolkit.fluxcd.io/v1
kind: OCIRepository
metadata:
  name: ${app}
spec:
  interval: 1h
  layerSelector:
    mediaType: application/vnd.cncf.helm.chart.content.v1.tar+gzip
    operation: copy
  ref:
    tag: 4.6.2
  url: oci://ghcr.io/bjw-s-labs/helm/app-template
`;
}

/** The Secret that an app reads, made by external-secrets. */
export function externalSecret(app: string): string {
  return `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata:
  name: ${app}
spec:
  secretStoreRef:
    kind: ClusterSecretStore
    name: vault
  target:
    name: ${app}-secret
  dataFrom:
    - extract:
        key: ${app}
`;
}
