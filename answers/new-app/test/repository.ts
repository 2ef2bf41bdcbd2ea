import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { newApp, type NewApp, type NewAppRequest } from '@hops/new-app';
import { memorySnapshot, sourceIgnore } from '@hops/workspace';

/** What a repository holds, by path. */
export type Texts = Readonly<Record<string, string>>;

/** A cluster with the areas media (plex, and sonarr beside it) and games, which is empty. */
export const repository: Texts = {
  'flux/ks.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: ./apps
  sourceRef: {kind: GitRepository, name: flux-system}
---
apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: flux-system, namespace: flux-system}
spec: {url: "ssh://git@github.com/example/home-ops"}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: flux-system, namespace: flux-system}
spec:
  path: ./flux
  sourceRef: {kind: GitRepository, name: flux-system}
`,
  'apps/kustomization.yaml': 'resources: [./games, ./media]\n',
  'apps/games/kustomization.yaml':
    'namespace: games\nresources:\n  - namespace.yaml\n  - ./doom/manifest.yaml\n',
  'apps/games/namespace.yaml': 'apiVersion: v1\nkind: Namespace\nmetadata: {name: games}\n',
  'apps/games/doom/manifest.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: doom}\n',
  'apps/media/kustomization.yaml': `resources:
  - ./plex/ks.yaml
  # series
  - ./sonarr/ks.yaml
`,
  ...app('plex', 'media'),
  ...app('sonarr', 'media'),
  'apps/media/sonarr/app/dashboard.yaml':
    'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: sonarr-dashboard}\n',
  'apps/media/sonarr/app/kustomization.yaml':
    'resources:\n  - ./helmrelease.yaml\n  - ./externalsecret.yaml\n  - ./dashboard.yaml\n',
};

/** The files of an app with a Kustomization, a HelmRelease and an ExternalSecret. */
export function app(name: string, area: string): Texts {
  const folder = `apps/${area}/${name}`;
  return {
    [`${folder}/ks.yaml`]: `# ${name}
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata:
  name: &app ${name}
  namespace: flux-system
spec:
  path: ./${folder}/app
  targetNamespace: ${area}
  sourceRef: {kind: GitRepository, name: flux-system}
  postBuild:
    substitute: {APP: *app}
`,
    [`${folder}/app/kustomization.yaml`]: 'resources:\n  - ./helmrelease.yaml\n  - ./externalsecret.yaml\n',
    [`${folder}/app/helmrelease.yaml`]: `apiVersion: helm.toolkit.fluxcd.io/v2
kind: HelmRelease
metadata: {name: ${name}}
spec:
  chart:
    spec:
      chart: app-template
      sourceRef: {kind: HelmRepository, name: bjw-s}
  values:
    controllers:
      ${name}:
        containers:
          app:
            image: {repository: ghcr.io/example/${name}, tag: "1.0"}
            env:
              URL: "https://${name}.\${SECRET_DOMAIN}/${name}"
    service:
      app:
        type: LoadBalancer
        loadBalancerIP: 192.168.1.20
`,
    [`${folder}/app/externalsecret.yaml`]: `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: ${name}}
spec:
  secretStoreRef: {kind: ClusterSecretStore, name: onepassword}
  target:
    name: ${name}-secret
    template:
      data:
        TOKEN: "{{ .${name.toUpperCase()}_TOKEN }}"
  dataFrom:
    - extract: {key: ${name}}
`,
  };
}

/** The model of these files. */
export function modelOf(texts: Texts): Model {
  const snapshot = memorySnapshot(texts);
  return buildModel(buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) }));
}

/** The new app, which must not be refused. */
export function made(request: NewAppRequest, texts: Texts = repository): NewApp {
  const answer = newApp(modelOf(texts), request);
  if (!answer.ok) throw new Error(answer.message);
  return answer.app;
}

/** Why there is none. */
export function refusal(request: NewAppRequest, texts: Texts = repository): string {
  const answer = newApp(modelOf(texts), request);
  return answer.ok ? 'not refused' : answer.message;
}
