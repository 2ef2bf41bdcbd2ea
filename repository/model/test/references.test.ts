import { describe, expect, test } from 'vitest';
import { clusterOf, modelOf, release, resolutions } from './model.ts';

const claim = (name: string) =>
  `apiVersion: v1\nkind: PersistentVolumeClaim\nmetadata: {name: ${name}, namespace: games}\n`;
const mounts = (claims: string) => `  values:\n    persistence:\n${claims}`;
const existing = (name: string) => mounts(`      data:\n        existingClaim: ${name}\n`);

describe('a mounted claim', () => {
  const claimsOf = (files: Record<string, string>) => resolutions(files, 'mounts claim');

  test('is found where a manifest makes it', () => {
    expect(
      claimsOf({
        'flux/a.yaml': release('romm', 'app-template', existing('romm-data')),
        'flux/b.yaml': claim('romm-data'),
      }),
    ).toEqual(['romm-data → found']);
  });
  test('is missing where nothing does', () => {
    expect(claimsOf({ 'flux/a.yaml': release('romm', 'app-template', existing('romm-data')) })).toEqual([
      'romm-data → missing',
    ]);
  });
  test('is found where app-template makes it of a persistence entry of another release', () => {
    const maker = release(
      'nfs',
      'app-template',
      mounts('      media:\n        size: 1Gi\n        accessMode: ReadWriteMany\n'),
    );
    expect(
      claimsOf({
        'flux/a.yaml': release('romm', 'app-template', existing('nfs-media')),
        'flux/b.yaml': maker,
      }),
    ).toEqual(['nfs-media → found']);
  });
  test('is unknown where a chart that is not rendered may make it', () => {
    const files = {
      'flux/a.yaml': release('romm', 'app-template', existing('minio-0')),
      'flux/b.yaml': release('minio', 'minio'),
    };
    expect(claimsOf(files)).toEqual(['minio-0 → unknown']);
  });
  test("may be named by the release's own name", () => {
    const files = {
      'flux/a.yaml': release('romm', 'app-template', existing('"{{ .Release.Name }}-data"')),
      'flux/b.yaml': claim('romm-data'),
    };
    expect(claimsOf(files)).toEqual(['romm-data → found']);
  });
  test('does not count where it is switched off', () => {
    const off = mounts('      data:\n        enabled: false\n        existingClaim: romm-data\n');
    expect(claimsOf({ 'flux/a.yaml': release('romm', 'app-template', off) })).toEqual([]);
  });
  test('of a StatefulSet is made by its template', () => {
    const set = `apiVersion: apps/v1
kind: StatefulSet
metadata: {name: db, namespace: games}
spec:
  replicas: 2
  volumeClaimTemplates: [{metadata: {name: data}}]
  template: {spec: {volumes: [{persistentVolumeClaim: {claimName: data-db-1}}]}}
`;
    expect(claimsOf({ 'flux/a.yaml': set })).toEqual(['data-db-1 → found']);
  });
});

describe('values', () => {
  const from = '  valuesFrom:\n    - kind: ConfigMap\n      name: romm-values\n';
  const map = (data: string) =>
    `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: romm-values, namespace: games}\ndata:\n${data}`;

  test('from a ConfigMap are collected below spec.values, and what they mount counts', () => {
    const data = '  values.yaml: |\n    persistence:\n      data:\n        existingClaim: romm-data\n';
    const files = { 'flux/a.yaml': release('romm', 'app-template', from), 'flux/b.yaml': map(data) };
    expect(resolutions(files, 'values from')).toEqual(['romm-values → found']);
    expect(resolutions(files, 'mounts claim')).toEqual(['romm-data → missing']);
  });
  test('from a key that is not there are told apart from an object that is not there', () => {
    const [found] = clusterOf({
      'flux/a.yaml': release('romm', 'x', from),
      'flux/b.yaml': map('  other: x\n'),
    }).releases;
    expect(found?.valuesSources).toMatchObject([{ kind: 'missing key', keys: ['other'] }]);
  });
  test('of a release are not rendered, and say so', () => {
    expect(clusterOf({ 'flux/a.yaml': release('romm', 'x') }).releases[0]?.rendering.kind).toBe(
      'not rendered',
    );
  });
});

test('a Secret that an ExternalSecret makes is there to substitute from', () => {
  const files = {
    'flux/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: ./apps
  sourceRef: {kind: GitRepository, name: flux-system}
  postBuild: {substituteFrom: [{kind: Secret, name: vars}, {kind: Secret, name: other}, {kind: Secret, name: by-hand}]}
`,
    'flux/secret.yaml': `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: x, namespace: flux-system}
spec: {target: {name: vars}, dataFrom: [{extract: {key: cluster}}]}
`,
    'apps/kustomization.yaml': 'resources: []\n',
    'bootstrap/secret.yaml':
      'apiVersion: v1\nkind: Secret\nmetadata: {name: by-hand, namespace: flux-system}\n',
  };
  expect(resolutions(files, 'substitutes from')).toEqual([
    'vars → found',
    'other → missing',
    'by-hand → unknown',
  ]);
});

test('a patch that a parent shares is only reported where it matches in no build', () => {
  const parent = (kind: string) => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: ./apps
  sourceRef: {kind: GitRepository, name: flux-system}
  patches:
    - target: {kind: Kustomization}
      patch: |
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: _}
        spec:
          patches:
            - target: {kind: ${kind}}
              patch: |
                - {op: add, path: /metadata/labels, value: {a: b}}
`;
  const app = (name: string) => `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec: {path: ./${name}, sourceRef: {kind: GitRepository, name: flux-system}}
`;
  const files = (kind: string) => ({
    'flux/apps.yaml': parent(kind),
    'apps/a.yaml': app('one'),
    'apps/b.yaml': app('two'),
    'one/map.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: x, namespace: games}\n',
    'two/claim.yaml': claim('y'),
  });
  const codes = (kind: string) =>
    modelOf(files(kind)).findings.map(({ code, severity }) => `${severity} ${code}`);
  expect(codes('ConfigMap')).toEqual([]);
  expect(codes('Deployment')).toEqual(['info kustomize-patch-without-match']);
});

test('every file that a build read knows the entry that led to it', () => {
  const { reached } = modelOf({
    'flux/kustomization.yaml': 'resources: [./a.yaml]\n',
    'flux/a.yaml': claim('a'),
    'flux/b.yaml': claim('b'),
  });
  expect(reached.files.get('flux/a.yaml')).toMatchObject([
    { as: 'resource', from: { file: 'flux/kustomization.yaml', start: 12, end: 20 } },
  ]);
  expect(reached.files.has('flux/b.yaml')).toBe(false);
  expect(reached.kustomizationAbove('flux/b.yaml')).toBe('flux/kustomization.yaml');
});

test('a placeholder has its definitions and its uses, each place once', () => {
  const cluster = clusterOf({
    'flux/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: apps, namespace: flux-system}
spec:
  path: ./apps
  sourceRef: {kind: GitRepository, name: flux-system}
  postBuild: {substitute: {ZONE: here, UNUSED: x}}
`,
    'apps/a.yaml':
      'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a, namespace: games}\ndata: {a: "${ZONE} ${ZONE}"}\n',
  });
  const counts = cluster.placeholders.map(({ name, definitions, uses }) => [
    name,
    definitions.length,
    uses.length,
  ]);
  expect(counts).toEqual([
    ['ZONE', 1, 2],
    ['UNUSED', 1, 0],
  ]);
});
