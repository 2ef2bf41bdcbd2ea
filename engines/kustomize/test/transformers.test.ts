import { describe, expect, test } from 'vitest';
import { buildIn, configMap } from './repository.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
spec:
  selector:
    matchLabels: {app: web}
  template:
    spec:
      serviceAccountName: web
      containers:
      - name: app
        image: registry.example.com:5000/app:1@sha256:abc
`;
const account = 'apiVersion: v1\nkind: ServiceAccount\nmetadata:\n  name: web\n';

function transformed(fields: string, manifest = `${deployment}---\n${account}`): string {
  return buildIn({ 'kustomization.yaml': `resources: [all.yaml]\n${fields}\n`, 'all.yaml': manifest }).text;
}

describe('namespace', () => {
  test('moves what has one, and renames Namespace objects', () => {
    const text = transformed(
      'namespace: apps',
      `${account}---\napiVersion: v1\nkind: Namespace\nmetadata: {name: old}\n`,
    );
    expect(text).toContain('name: web\n  namespace: apps\n');
    expect(text).toContain('kind: Namespace\nmetadata:\n  name: apps\n');
  });

  test('moves subjects of role bindings: those named default, and those that are moved themselves', () => {
    const binding = `apiVersion: rbac.authorization.k8s.io/v1
kind: ClusterRoleBinding
metadata: {name: b}
roleRef: {apiGroup: rbac.authorization.k8s.io, kind: ClusterRole, name: admin}
subjects:
- {kind: ServiceAccount, name: default, namespace: other}
- {kind: ServiceAccount, name: web, namespace: default}
- {kind: ServiceAccount, name: stranger, namespace: other}
`;
    const text = transformed('namespace: apps', `${account}---\n${binding}`);
    expect(text.match(/(?<=name: (?:default|web|stranger)\n  namespace: )\w+/g)).toEqual([
      'apps',
      'apps',
      'apps',
      'other',
    ]);
  });
});

test('namePrefix and nameSuffix rename, and references follow', () => {
  const text = transformed('namePrefix: a-\nnameSuffix: -z');
  expect(text).toContain('serviceAccountName: a-web-z');
  expect(text.match(/ {2}name: a-web-z/g)).toHaveLength(2);
});

function count(fields: string): number | undefined {
  return transformed(fields).match(/tier: front/g)?.length;
}

describe('labels', () => {
  test('go to the metadata only, or also to templates and selectors', () => {
    expect(count('labels: [{pairs: {tier: front}}]')).toBe(2);
    expect(count('labels: [{pairs: {tier: front}, includeTemplates: true}]')).toBe(3);
    expect(count('labels: [{pairs: {tier: front}, includeSelectors: true}]')).toBe(4);
    expect(count('commonLabels: {tier: front}')).toBe(4);
  });

  test('are texts, whatever they look like', () => {
    expect(transformed('labels: [{pairs: {on: "1"}}]', account)).toContain('labels:\n    "on": "1"\n');
  });
});

function image(fields: string): string | undefined {
  return /image: (.*)/.exec(transformed(`images: [{name: registry.example.com:5000/app, ${fields}}]`))?.[1];
}

test('images change name, tag or digest', () => {
  expect(image('newTag: "2"')).toBe('registry.example.com:5000/app:2');
  expect(image('newName: other')).toBe('other:1@sha256:abc');
  expect(image('digest: sha256:def')).toBe('registry.example.com:5000/app@sha256:def');
  expect(image('tagSuffix: -x'), 'kustomize finds an image in a container twice').toBe(
    'registry.example.com:5000/app:1-x-x',
  );
});

test('replicas are set by name', () => {
  expect(transformed('replicas: [{name: web, count: 3}]')).toContain('replicas: 3');
  const { places } = buildIn({
    'kustomization.yaml': 'resources: [a.yaml]\nreplicas: [{name: x, count: 1}]\n',
    'a.yaml': deployment,
  });
  expect(places).toEqual(['kustomization.yaml:2 kustomize-replicas-without-match']);
});

describe('replacements', () => {
  const source =
    '- source: {kind: ConfigMap, fieldPath: data.host}\n  targets:\n  - select: {kind: Deployment}\n';
  const built = (target: string) =>
    transformed(
      `replacements:\n${source}${target}`,
      `${configMap('c', '{host: example.com}')}---\n${deployment}`,
    );

  test('copy a value into fields, making them where they are asked to', () => {
    const target = '    fieldPaths: [spec.template.metadata.annotations.host]\n    options: {create: true}';
    expect(built(target)).toContain('metadata:\n      annotations:\n        host: example.com\n');
  });

  test('reach into lists by a pattern, and replace parts', () => {
    const target =
      '    fieldPaths: ["spec.template.spec.containers.[name=ap+].image"]\n    options: {delimiter: "/", index: 0}';
    expect(built(target)).toContain('image: example.com/app:1@sha256:abc');
  });

  test('report what is not there', () => {
    const contents = {
      'kustomization.yaml': `resources: [a.yaml]\nreplacements:\n${source}    fieldPaths: [spec.none]\n`,
      'a.yaml': `${configMap('c', '{host: h}')}---\n${deployment}`,
    };
    expect(buildIn(contents).places).toEqual(['kustomization.yaml:6 kustomize-bad-replacement']);
  });

  test('can stand in a file', () => {
    const { text } = buildIn({
      'kustomization.yaml': 'resources: [a.yaml]\nreplacements: [{path: r.yaml}]\n',
      'r.yaml': `${source}    fieldPaths: [metadata.name]\n`,
      'a.yaml': `${configMap('c', '{host: h}')}---\n${deployment}`,
    });
    expect(text).toContain('kind: Deployment\nmetadata:\n  name: h\n');
  });
});

test('vars are replaced in the fields that are made for them', () => {
  const text = transformed(
    'vars: [{name: NAME, objref: {apiVersion: v1, kind: ServiceAccount, name: web}}]\nnamePrefix: a-',
    `${account}---\n${deployment.replace('name: app', () => 'name: app\n        args: ["--name=$(NAME)", $$(NAME)]')}`,
  );
  expect(text).toContain('- --name=a-web\n        - $(NAME)\n');
});

test('builtin transformers can be configured by objects', () => {
  const plugin =
    '- |\n  apiVersion: builtin\n  kind: NamespaceTransformer\n  metadata: {name: x, namespace: apps}\n  unsetOnly: true';
  const text = transformed(
    `transformers:\n${plugin}`,
    `${account}---\n${account.replace('name: web', 'name: b\n  namespace: kept')}`,
  );
  expect(text.match(/namespace: \w+/g)).toEqual(['namespace: apps', 'namespace: kept']);
});

describe('what is written', () => {
  test('has sorted keys, annotations that are texts, and no comments, anchors or merge keys', () => {
    const text = transformed(
      '',
      `# c\nkind: A\napiVersion: e.com/v1\nmetadata: {name: a, annotations: {n: 1, b: ~}}\nx: &x {k: v}\ny: {<<: *x, l: w}\nz: *x\n`,
    );
    expect(text).toBe(`apiVersion: e.com/v1
kind: A
metadata:
  annotations:
    b: "~"
    "n": "1"
  name: a
x:
  k: v
"y":
  k: v
  l: w
z:
  k: v
`);
  });

  test('has folded texts as kustomize spoils them', () => {
    expect(transformed('', `${account}text: >-\n  a\n    b\n  c\n`)).toContain(
      'text: |-\n  a\n\n    b\n  c\n',
    );
  });
});
