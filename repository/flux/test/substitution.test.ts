import { hopsOf } from '@hops/text';
import { at } from '@hops/yaml';
import { describe, expect, test } from 'vitest';
import {
  build,
  configMap,
  kustomization,
  lineOf,
  objectOf,
  onlyCluster,
  sync,
  valueAt,
  type RepositoryFiles,
} from './repository.ts';

const post = `  postBuild:
    substitute:
      REPLICAS: "2"
    substituteFrom:
      - kind: ConfigMap
        name: settings
      - kind: Secret
        name: secrets
`;

const base: RepositoryFiles = {
  ...sync,
  'clusters/home/apps.yaml': kustomization('apps', './apps', post),
  'clusters/home/vars.yaml': kustomization('vars', './vars'),
  'vars/settings.yaml': configMap(
    'settings',
    '  ZONE: Europe/Berlin\n  REPLICAS: "9"\n  LINES: |\n    a\n    b\n',
  ),
  'vars/secrets.sops.yaml': `apiVersion: v1
kind: Secret
metadata: {name: secrets, namespace: flux-system}
stringData:
  DOMAIN: ENC[AES256_GCM,data:xxxx,type:str]
sops: {version: 3.9.0}
`,
};

function web(data: string, metadata = ''): RepositoryFiles {
  return {
    ...base,
    'apps/web.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata:\n  name: web\n  namespace: default\n${metadata}data:\n${data}`,
  };
}

function substituted(files: RepositoryFiles, key: string): string | undefined {
  return valueAt(objectOf(onlyCluster(build(files)), 'ConfigMap default/web'), 'data', key);
}

describe('a placeholder', () => {
  test('takes the value of a ConfigMap that a sibling builds later', () => {
    expect(substituted(web('  zone: ${ZONE}\n'), 'zone')).toBe('Europe/Berlin');
  });
  test('takes what postBuild.substitute says over what substituteFrom says', () => {
    expect(substituted(web('  count: n${REPLICAS}\n'), 'count')).toBe('n2');
  });
  test("loses the value's line ends", () => {
    expect(substituted(web('  lines: ${LINES}\n'), 'lines')).toBe('ab');
  });
  test('stays as it is written where only the cluster knows the value', () => {
    expect(substituted(web('  host: web.${DOMAIN}\n'), 'host')).toBe('web.${DOMAIN}');
  });
  test('stays as it is written where nothing defines it', () => {
    expect(substituted(web('  host: ${NOTHING}\n'), 'host')).toBe('${NOTHING}');
  });
  test('takes its default where nothing defines it', () => {
    expect(substituted(web('  host: ${NOTHING:=here}\n'), 'host')).toBe('here');
  });
  test('is text behind a second dollar', () => {
    expect(substituted(web('  shell: echo $${HOME} ${ZONE}\n'), 'shell')).toBe('echo ${HOME} Europe/Berlin');
  });
  test('is left alone where the object says so', () => {
    const metadata = '  annotations:\n    kustomize.toolkit.fluxcd.io/substitute: disabled\n';
    expect(substituted(web('  zone: ${ZONE}\n', metadata), 'zone')).toBe('${ZONE}');
  });
  test('can make a number of a text, since the text is read again', () => {
    const files = {
      ...base,
      'apps/web.yaml':
        'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web, namespace: default}\nspec:\n  replicas: ${REPLICAS}\n',
    };
    const replicas = at(
      objectOf(onlyCluster(build(files)), 'Deployment default/web').node,
      'spec',
      'replicas',
    );
    expect(replicas).toMatchObject({ kind: 'scalar', text: '2', style: 'plain' });
  });
  test('that is not closed is an error at its place', () => {
    const files = web('  a: plain\n  broken: ${ZONE\n');
    const [finding] = onlyCluster(build(files)).kustomizations.flatMap(({ findings }) => findings);
    expect(finding?.code).toBe('flux-malformed-placeholder');
    expect(lineOf(files, finding!.span)).toBe('apps/web.yaml:8');
  });
});

test('a substituted field stems from its own place and from the definition; the others are untouched', () => {
  const files = web('  zone: ${ZONE}\n  other: text\n');
  const { node } = objectOf(onlyCluster(build(files)), 'ConfigMap default/web');
  const hops = hopsOf(at(node, 'data', 'zone')?.origin).map(({ step, span }) => [step, lineOf(files, span)]);
  expect(hops).toEqual([
    ['written', 'apps/web.yaml:7'],
    ['substituted with', 'vars/settings.yaml:7'],
  ]);
  expect(at(node, 'data', 'other')?.origin).toBeUndefined();
});

test('a text with several placeholders has a hop for each definition', () => {
  const files = web('  both: ${ZONE} ${REPLICAS}\n');
  const { node } = objectOf(onlyCluster(build(files)), 'ConfigMap default/web');
  const hops = hopsOf(at(node, 'data', 'both')?.origin).map(({ span }) => lineOf(files, span));
  expect(hops).toEqual(['apps/web.yaml:7', 'vars/settings.yaml:7', 'clusters/home/apps.yaml:13']);
});

test('the name of an object is known after substitution', () => {
  const files = { ...base, 'apps/web.yaml': configMap('web-${REPLICAS}', '  A: b\n', 'default') };
  expect(objectOf(onlyCluster(build(files)), 'ConfigMap default/web-2').owner).toBe('flux-system/apps');
});

test('a Kustomization without variables substitutes nothing', () => {
  const files = {
    ...web('  zone: ${ZONE:=x}\n'),
    'clusters/home/apps.yaml': kustomization('apps', './apps'),
  };
  expect(substituted(files, 'zone')).toBe('${ZONE:=x}');
});

describe('every use is noted with what is known of it', () => {
  const statusOf = (placeholder: string, files = web(`  value: a ${placeholder}\n`)) =>
    onlyCluster(build(files)).kustomizations.flatMap(({ uses }) => uses.map(({ status }) => status));
  test.for([
    ['${ZONE}', 'known'],
    ['${DOMAIN}', 'unknown'],
    ['${NOTHING:-x}', 'default'],
    ['${NOTHING}', 'undefined'],
  ] as const)('%s is %s', ([placeholder, status]) => {
    expect(statusOf(placeholder)).toEqual([status]);
  });
  test('a name that the store may hold is open', () => {
    const secret = `apiVersion: external-secrets.io/v1
kind: ExternalSecret
metadata: {name: secrets, namespace: flux-system}
spec:
  dataFrom: [{extract: {key: cluster}}]
`;
    expect(
      statusOf('${NOTHING}', { ...web('  value: ${NOTHING}\n'), 'vars/secrets.sops.yaml': secret }),
    ).toEqual(['open']);
  });
});
