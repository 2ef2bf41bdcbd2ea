import { describe, expect, test } from 'vitest';
import {
  build,
  configMap,
  kustomization,
  lineOf,
  namesOf,
  objectOf,
  onlyCluster,
  sync,
  valueAt,
} from './repository.ts';

const apps = { ...sync, 'clusters/home/apps.yaml': kustomization('apps', './apps') };

describe('a child is what its parent made of it', () => {
  test("its namespace is the one that the parent's namespace transformer gives", () => {
    const cluster = onlyCluster(
      build({
        ...apps,
        'apps/kustomization.yaml': 'namespace: media\nresources: [./web.yaml]\n',
        'apps/web.yaml': kustomization('web', './web').replace(
          'GitRepository',
          'GitRepository\n    namespace: flux-system',
        ),
        'web/settings.yaml': configMap('web', '  A: b\n'),
      }),
    );
    const names = cluster.kustomizations.map(({ spec }) => `${spec.namespace}/${spec.name}`);
    expect(names).toEqual(['flux-system/flux-system', 'flux-system/apps', 'media/web']);
  });

  test("patches of the parent's spec reach it before it is built, and its own reach its objects", () => {
    const cluster = onlyCluster(
      build({
        ...sync,
        'clusters/home/apps.yaml': kustomization(
          'apps',
          './apps',
          `  patches:
    - target: {kind: Kustomization}
      patch: |
        apiVersion: kustomize.toolkit.fluxcd.io/v1
        kind: Kustomization
        metadata: {name: _}
        spec:
          targetNamespace: media
          patches:
            - target: {kind: ConfigMap}
              patch: |
                - {op: add, path: /data/patched, value: "yes"}
`,
        ),
        'apps/web.yaml': kustomization('web', './web'),
        'web/settings.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata: {A: b}\n',
      }),
    );
    expect(valueAt(objectOf(cluster, 'ConfigMap media/web'), 'data', 'patched')).toBe('yes');
  });

  test('components of the spec are relative to its path', () => {
    const cluster = onlyCluster(
      build({
        ...sync,
        'clusters/home/apps.yaml': kustomization('apps', './apps', '  components: [../components/extra]\n'),
        'apps/settings.yaml': configMap('web', '  A: b\n'),
        'components/extra/kustomization.yaml':
          'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nresources: [./extra.yaml]\n',
        'components/extra/extra.yaml': configMap('extra', '  A: b\n'),
      }),
    );
    expect(namesOf(cluster)).toContain('ConfigMap flux-system/extra');
  });
});

describe('where no kustomization.yaml is', () => {
  const files = {
    ...apps,
    'apps/b.yml': configMap('b', '  A: b\n'),
    'apps/a/a.yaml': configMap('a', '  A: b\n'),
    'apps/c/kustomization.yaml': 'resources: [./listed.yaml]\n',
    'apps/c/listed.yaml': configMap('listed', '  A: b\n'),
    'apps/c/unlisted.yaml': configMap('unlisted', '  A: b\n'),
    'apps/notes.txt': 'no manifest\n',
  };

  test('Flux lists every manifest, and a folder with a kustomization as one', () => {
    const maps = namesOf(onlyCluster(build(files))).filter((name) => name.startsWith('ConfigMap'));
    expect(maps).toEqual([
      'ConfigMap flux-system/a',
      'ConfigMap flux-system/b',
      'ConfigMap flux-system/listed',
    ]);
  });

  test('but not what .sourceignore leaves out of the artifact', () => {
    const maps = namesOf(onlyCluster(build({ ...files, '.sourceignore': 'apps/a/\n' })));
    expect(maps).not.toContain('ConfigMap flux-system/a');
    expect(maps).toContain('ConfigMap flux-system/b');
  });
});

describe('a path', () => {
  const findingsOf = (path: string, folder: Readonly<Record<string, string>> = {}) => {
    const files = { ...sync, 'clusters/home/apps.yaml': kustomization('apps', path), ...folder };
    const { kustomizations } = onlyCluster(build(files));
    return kustomizations.flatMap(({ findings }) =>
      findings.map(({ code, severity, span }) => ({ code, severity, line: lineOf(files, span) })),
    );
  };

  test.for(['./appz', '../../elsewhere'])('of no folder is an error at its line: %s', (path) => {
    expect(findingsOf(path)).toEqual([
      { code: 'flux-path-missing', severity: 'error', line: 'clusters/home/apps.yaml:7' },
    ]);
  });

  test('that leaves the repository stops at its root, as in Flux', () => {
    const folder = { 'apps/settings.yaml': configMap('web', '  A: b\n') };
    expect(findingsOf('../apps', folder)).toEqual([
      { code: 'flux-path-outside', severity: 'warning', line: 'clusters/home/apps.yaml:7' },
    ]);
  });
});

describe('a source', () => {
  const source = (name: string, spec: string) =>
    `apiVersion: source.toolkit.fluxcd.io/v1\nkind: GitRepository\nmetadata: {name: ${name}, namespace: flux-system}\nspec: ${spec}\n`;
  const stateOf = (spec: string) => {
    const cluster = onlyCluster(
      build({
        ...sync,
        'clusters/home/source.yaml': source('other', spec),
        'clusters/home/apps.yaml': kustomization('apps', './apps').replace(
          'name: flux-system\n',
          'name: other\n',
        ),
        'apps/settings.yaml': configMap('web', '  A: b\n'),
      }),
    );
    return cluster.kustomizations.find(({ spec: { name } }) => name === 'apps')?.state;
  };
  test('of the same address and branch is this repository', () => {
    expect(stateOf('{url: "https://example.com/me/home-ops", ref: {branch: main}}')).toEqual({
      kind: 'built',
    });
  });
  test('of another branch is not what lies here', () => {
    expect(stateOf('{url: "https://example.com/me/home-ops", ref: {branch: dev}}')).toMatchObject({
      kind: 'elsewhere',
      own: true,
      reason: 'its files come from branch dev of this repository',
    });
  });
  test('of another owner is elsewhere', () => {
    expect(stateOf('{url: "https://example.com/upstream/crds"}')).toMatchObject({
      kind: 'elsewhere',
      own: false,
    });
  });
  test('that nothing defines leaves the Kustomization unbuilt', () => {
    const files = {
      ...sync,
      'clusters/home/apps.yaml': kustomization('apps', './apps').replace(
        'name: flux-system\n',
        'name: lost\n',
      ),
    };
    // The first `name: flux-system` is the metadata's namespace line; the source's name is the one that is replaced.
    expect(onlyCluster(build(files)).kustomizations.map(({ state }) => state.kind)).toContain('failed');
  });
});
