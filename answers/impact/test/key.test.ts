import { findTarget } from '@hops/impact';
import { memorySnapshot } from '@hops/workspace';
import { describe, expect, test } from 'vitest';
import { impactIn, linesOf, modelOf } from './support.ts';

const plane = {
  'flux/plane.yaml': `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: plane, namespace: games}
spec:
  target:
    name: plane-secret
    template:
      data:
        DATABASE_URL: "postgres://{{ .USER }}:{{ .PASSWORD }}@db"
        TOKEN: "{{ .TOKEN }}"
  data:
    - {secretKey: USER, remoteRef: {key: plane}}
    - secretKey: PASSWORD
      remoteRef: {key: plane}
    - {secretKey: TOKEN, remoteRef: {key: plane}}
---
apiVersion: apps/v1
kind: Deployment
metadata: {name: plane, namespace: games}
spec:
  template:
    spec:
      containers:
        - envFrom: [{secretRef: {name: plane-secret}}]
          env:
            - name: URL
              valueFrom:
                secretKeyRef:
                  name: plane-secret
                  key: DATABASE_URL
            - name: OPTIONAL
              valueFrom: {secretKeyRef: {name: plane-secret, key: TOKEN, optional: true}}
`,
  'README.md': 'The DATABASE_URL of plane-secret holds the password.\n',
  'other.md': 'Some other DATABASE_URL.\n',
};

describe('a key of a Secret', () => {
  test('is made by a line of a template, and read by name, with all keys, in text beside the name of the Secret', () => {
    const answer = impactIn(plane, 'Secret/plane-secret:DATABASE_URL');
    expect(answer.target).toEqual({ kind: 'key', name: 'Secret/games/plane-secret:DATABASE_URL' });
    expect(answer.places).toEqual([
      {
        file: 'flux/plane.yaml',
        line: 9,
        column: 9,
        what: 'a line of the template of ExternalSecret games/plane',
      },
    ]);
    expect(linesOf(answer)).toEqual([
      'lacks what it reads: flux/plane.yaml:24 flux-system/flux-system Deployment games/plane spec.template.spec.containers[0].envFrom[0].secretRef.name: reads all keys of Secret games/plane-secret',
      'lacks what it reads: flux/plane.yaml:30 flux-system/flux-system Deployment games/plane spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key: reads the key DATABASE_URL of Secret games/plane-secret',
      'names it: README.md:1',
    ]);
  });

  test('that is fetched for a template takes with it the keys that are made of it', () => {
    const answer = impactIn(plane, 'secret/games/plane-secret:PASSWORD');
    expect(answer.places).toMatchObject([{ line: 13, what: 'fetched by ExternalSecret games/plane' }]);
    expect(linesOf(answer).slice(0, 3)).toEqual([
      'lacks what it reads: flux/plane.yaml:24 flux-system/flux-system Deployment games/plane spec.template.spec.containers[0].envFrom[0].secretRef.name: reads all keys of Secret games/plane-secret',
      'lacks what it reads: flux/plane.yaml:9 flux-system/flux-system ExternalSecret games/plane spec.target.template.data.DATABASE_URL: makes the key DATABASE_URL of it',
      'lacks what it reads: flux/plane.yaml:30 flux-system/flux-system Deployment games/plane spec.template.spec.containers[0].env[0].valueFrom.secretKeyRef.key: reads the key DATABASE_URL of Secret games/plane-secret',
    ]);
  });

  test('that is optional only changes what reads it', () => {
    expect(linesOf(impactIn(plane, 'Secret/plane-secret:TOKEN'))).toContain(
      'changes: flux/plane.yaml:32 flux-system/flux-system Deployment games/plane spec.template.spec.containers[0].env[1].valueFrom.secretKeyRef.key: reads the key TOKEN of Secret games/plane-secret',
    );
  });

  test('may be one that dataFrom fetches', () => {
    const open = plane['flux/plane.yaml'].replace(
      / {2}data:\n.*?---/s,
      '  dataFrom: [{extract: {key: plane}}]\n---',
    );
    const files = { 'flux/plane.yaml': open.replace(/ {4}template:\n.*?(?= {2}dataFrom)/s, '') };
    expect(impactIn(files, 'Secret/plane-secret:ANY').places).toMatchObject([
      { line: 7, what: 'perhaps fetched by dataFrom of ExternalSecret games/plane' },
    ]);
  });

  test.for([
    [
      'Secret/plane-secret:DATABASE_UR',
      'Secret/games/plane-secret has no key DATABASE_UR.',
      'Secret/games/plane-secret:DATABASE_URL',
    ],
    [
      'Secret/plane-secrt:TOKEN',
      'nothing in the repository makes or reads Secret/plane-secrt.',
      'Secret/plane-secret:TOKEN',
    ],
  ])('%s is refused', ([text, message, suggestion]) => {
    expect(findTarget(modelOf(memorySnapshot(plane), 'flux'), text!)).toEqual({
      ok: false,
      message,
      suggestion,
    });
  });
});

const generated = {
  'flux/kustomization.yaml': `namespace: games
resources: [./pod.yaml]
configMapGenerator:
  - name: romm
    files:
      - settings.json
      - theme=files/dark.css
    literals: [MODE=dark]
    envs: [romm.env]
`,
  'flux/settings.json': '{}',
  'flux/files/dark.css': '',
  'flux/romm.env': 'ZONE=a\n',
  'flux/pod.yaml': `apiVersion: v1
kind: Pod
metadata: {name: romm}
spec:
  volumes:
    - configMap:
        name: romm
        items:
          - {key: settings.json, path: settings.json}
`,
};

describe('a key of a generated ConfigMap', () => {
  test('comes of a file; without it the hash of its name changes, and who reads it lacks it', () => {
    const answer = impactIn(generated, 'ConfigMap/romm:settings.json');
    expect(answer.target.name).toBe('ConfigMap/games/romm:settings.json');
    expect(answer.places).toMatchObject([
      {
        file: 'flux/kustomization.yaml',
        line: 6,
        what: expect.stringMatching(/^the file flux\/settings.json of the generator/),
      },
    ]);
    expect(linesOf(answer)).toEqual([
      'lacks what it reads: flux/pod.yaml:9 flux-system/flux-system Pod games/romm spec.volumes[0].configMap.items[0].key: reads the key settings.json of ConfigMap games/romm',
      'changes: flux/kustomization.yaml:4 flux-system/flux-system Pod games/romm spec.volumes[0].configMap.name: changed',
    ]);
  });

  test.for([
    ['theme', 'flux/kustomization.yaml:7', 'the file flux/files/dark.css of'],
    ['MODE', 'flux/kustomization.yaml:8', 'a literal of'],
    ['ZONE', 'flux/romm.env:1', 'a line of a file of'],
  ])('%s comes of %s', ([key, place, what]) => {
    const [made] = impactIn(generated, `ConfigMap/romm:${key}`).places;
    expect(`${made?.file}:${made?.line}`).toBe(place);
    expect(made?.what.startsWith(what!)).toBe(true);
  });
});

test('a key that Flux substitutes with is a placeholder: what uses it stops', () => {
  const files = {
    'flux/romm.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: settings, namespace: games}
data:
  ZONE: Europe/Berlin
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: romm, namespace: games}
spec:
  path: ./apps/romm
  sourceRef: {kind: GitRepository, name: flux-system, namespace: flux-system}
  postBuild: {substituteFrom: [{kind: ConfigMap, name: settings}]}
`,
    'apps/romm/config.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: games}\ndata: {a: "${ZONE}"}\n',
  };
  const answer = impactIn(files, 'ConfigMap/settings:ZONE');
  expect(answer.places).toMatchObject([{ line: 5, what: 'data of ConfigMap games/settings' }]);
  expect(linesOf(answer)).toEqual([
    'Flux stops: apps/romm/config.yaml:4 games/romm ConfigMap games/x data.a: ${ZONE}: nothing defines it any more',
  ]);
});
