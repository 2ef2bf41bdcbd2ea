import { buildRepository } from '@hops/flux';
import { findTarget, impactOf, type Changes, type ImpactAnswer } from '@hops/impact';
import { buildModel, type Model } from '@hops/model';
import { memorySnapshot, sourceIgnore, type Snapshot } from '@hops/workspace';

type Contents = Readonly<Record<string, string>>;

/** The model of a snapshot; of the folder `flux` where it declares no root. */
export function modelOf(snapshot: Snapshot, path?: string): Model {
  return buildModel(
    buildRepository(snapshot, { path, excludes: (ignore) => sourceIgnore(snapshot, ignore) }),
  );
}

/** What breaks in a repository of these files, whose root is the folder `flux`, when the target goes. */
export function impactIn(files: Contents, text: string): ImpactAnswer {
  const snapshot = memorySnapshot(files);
  return impactAt(snapshot, modelOf(snapshot, 'flux'), text, 'flux');
}

/** What breaks in a snapshot when the target goes. */
function impactAt(snapshot: Snapshot, model: Model, text: string, path?: string): ImpactAnswer {
  const found = findTarget(model, text);
  if (!found.ok) throw new Error(found.message);
  return impactOf(model, (changes: Changes) => modelOf(snapshot.with(changes), path), found.target);
}

/** Each impact as `effect: file:line kustomization object field: message`. */
export function linesOf({ groups }: ImpactAnswer): string[] {
  return groups.flatMap(({ effect, impacts }) =>
    impacts.map(({ file, line, kustomization, object, field, message }) => {
      const way = [`${file}:${line}`, kustomization, object, field].filter((part) => part !== '').join(' ');
      return `${effect}: ${way}${message === '' ? '' : `: ${message}`}`;
    }),
  );
}

/** A repository of the app `romm`: settings, a release that mounts a claim, an app that waits for it, a document. */
export const romm: Contents = {
  'flux/settings.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: games}
data:
  MEDIA_SERVER: nas.internal
  TIMEZONE: Europe/Berlin
`,
  'flux/romm.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: romm, namespace: games}
spec:
  path: ./apps/romm
  prune: true
  sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}
  postBuild:
    substitute: {APP: romm}
    substituteFrom:
      - {kind: ConfigMap, name: settings}
`,
  'flux/plex.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: plex, namespace: games}
spec:
  dependsOn:
    - name: romm
  path: ./apps/plex
  sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}
`,
  'apps/plex/config.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: plex, namespace: games}
`,
  'apps/romm/kustomization.yaml': `resources:
  - ./claim.yaml
  - ./pod.yaml
`,
  'apps/romm/claim.yaml': `apiVersion: v1
kind: PersistentVolumeClaim
metadata: {name: romm-data, namespace: games}
`,
  'apps/romm/pod.yaml': `apiVersion: v1
kind: Pod
metadata: {name: romm, namespace: games}
spec:
  containers:
    - name: app # in \${TIMEZONE}
      env:
        - {name: SERVER, value: "\${MEDIA_SERVER}"}
        - {name: TZ, value: "\${TIMEZONE:=UTC}"}
  volumes:
    - persistentVolumeClaim:
        claimName: romm-data
`,
  'README.md': 'Games lie on MEDIA_SERVER, see apps/romm/pod.yaml.\n',
};
