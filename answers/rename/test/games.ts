/** A repository of the app `romm`: settings, secrets, a pod with a claim, an app that waits for it, texts that name it. */
export const games: Readonly<Record<string, string>> = {
  'flux/settings.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: games}
data:
  MEDIA_SERVER: "nas.internal" # never MEDIA_SERVER_2
`,
  'flux/secret.sops.yaml': `apiVersion: v1
kind: Secret
metadata: {name: secrets, namespace: games}
stringData: {TOKEN: "ENC[AES256_GCM,data:x]"}
sops: {mac: "ENC[AES256_GCM,data:y]"}
`,
  'flux/zone.yaml': `apiVersion: v1
kind: Secret
metadata: {name: zone, namespace: games}
stringData: {TIMEZONE: Europe/Berlin}
`,
  'flux/kustomization.yaml': `resources:
  - settings.yaml
  - secret.sops.yaml
  - zone.yaml
  - ./romm/ks.yaml # the games
  - plex.yaml
`,
  'flux/romm/ks.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: &app romm, namespace: games}
spec:
  path: "./apps/romm"
  prune: true
  sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}
  postBuild:
    substitute: {APP: *app}
    substituteFrom:
      - {kind: ConfigMap, name: settings}
      - {kind: Secret, name: secrets}
      - {kind: Secret, name: zone}
`,
  'flux/plex.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: plex, namespace: games}
spec:
  dependsOn:
    - name: 'romm' # the games first
  path: ./apps/plex
  sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}
`,
  'apps/plex/config.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: plex, namespace: games}
data: {games: "http://romm.games.svc:8080", other: "http://my-romm.games.svc"}
`,
  'apps/romm/kustomization.yaml': `resources:
  - ./claim.yaml
  - ./pod.yaml
configMapGenerator:
  - name: scripts
    namespace: games
    files: [start.sh]
`,
  'apps/romm/claim.yaml': `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: "\${APP}-data", namespace: games}
`,
  'apps/romm/start.sh': 'echo start\n',
  'apps/romm/pod.yaml': `apiVersion: v1
kind: Pod
metadata: {name: romm, namespace: games}
spec:
  containers:
    - name: app # on \${MEDIA_SERVER}
      env:
        - {name: TOKEN, value: "\${TOKEN}"}
        - {name: SERVER, value: "nfs://\${MEDIA_SERVER:-none}/$\${MEDIA_SERVER}"}
        - {name: TZ, valueFrom: {secretKeyRef: {name: zone, key: TIMEZONE}}}
        - {name: ZONE, value: "\${TIMEZONE}"}
  volumes:
    - persistentVolumeClaim:
        claimName: romm-data
`,
  'README.md': 'Games lie on `${MEDIA_SERVER}`, see [the pod](apps/romm/pod.yaml) and `apps/romm/`.\n',
  'run.sh': 'echo $MEDIA_SERVER\n',
};
