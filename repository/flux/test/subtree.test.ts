import { describe, expect, test } from 'vitest';
import { build, configMap, kustomization, namesOf, onlyCluster, sync } from './repository.ts';

/** A cluster whose apps are built from an artifact with these copies. */
function cluster(copies: string, path: string): ReturnType<typeof onlyCluster> {
  const files = {
    ...sync,
    'clusters/home/apps.yaml': kustomization('apps', path).replace(
      'kind: GitRepository\n    name: flux-system',
      'kind: ExternalArtifact\n    name: apps',
    ),
    'clusters/home/artifacts.yaml': `apiVersion: source.extensions.fluxcd.io/v1beta1
kind: ArtifactGenerator
metadata: {name: parts, namespace: flux-system}
spec:
  sources:
    - {alias: git, kind: GitRepository, name: flux-system}
  artifacts:
    - name: apps
      copy:
${copies}`,
    'apps/base/web.yaml': configMap('web', '  A: b\n'),
    'apps/base/kustomization.yaml': 'resources: [web.yaml]\n',
    'apps/main/kustomization.yaml': 'resources: [../base]\n',
    'apps/other/kustomization.yaml': 'resources: [../base]\n',
  };
  return onlyCluster(build(files));
}
const both = `        - {from: "@git/apps/base/**", to: "@artifact/base/"}
        - {from: "@git/apps/main/**", to: "@artifact/main/"}
`;

describe('an artifact that is a part of the repository', () => {
  test('is built where it lies', () => {
    const built = cluster(both, './main');
    expect(namesOf(built)).toContain('ConfigMap flux-system/web');
    expect(built.kustomizations.at(-1)?.directory).toBe('apps/main');
  });

  test('may be one folder as its root', () => {
    const built = cluster('        - {from: "@git/apps/**", to: "@artifact/"}\n', './main');
    expect(built.kustomizations.at(-1)?.directory).toBe('apps/main');
  });

  test('lacks what is not copied', () => {
    const [finding] = cluster(both, './other').kustomizations.at(-1)!.findings;
    expect(finding?.code).toBe('flux-path-missing');
  });
});

test.for([
  ['takes some files', '        - {from: "@git/apps/*.yaml", to: "@artifact/"}\n'],
  ['leaves some out', '        - {from: "@git/apps/**", to: "@artifact/", exclude: ["*.md"]}\n'],
  [
    'lays folders elsewhere',
    '        - {from: "@git/apps/base/**", to: "@artifact/base/"}\n        - {from: "@git/apps/main/**", to: "@artifact/cluster/"}\n',
  ],
] as const)('an artifact that %s is not built', ([, copies]) => {
  expect(cluster(copies, './main').kustomizations.at(-1)?.state.kind).toBe('elsewhere');
});
