import { array, assert as check, constantFrom, property, string, tuple } from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Span } from '@hops/text';
import { buildIn, configMap, type Contents } from './repository.ts';

const web = configMap('web');

describe('what kustomize fails on is reported at its entry, and the rest is built', () => {
  const cases: readonly [string, Contents, string][] = [
    [
      'a resource that is not there',
      { 'kustomization.yaml': 'resources:\n- wbe.yaml\n- web.yaml\n' },
      'kustomization.yaml:2 kustomize-missing-resource',
    ],
    [
      'a directory without a kustomization',
      { 'kustomization.yaml': 'resources:\n- web.yaml\n- lib\n', 'lib/a.yaml': web },
      'kustomization.yaml:3 kustomize-missing-kustomization',
    ],
    [
      'an entry outside the repository',
      { 'kustomization.yaml': 'resources:\n- ../x.yaml\n- web.yaml\n' },
      'kustomization.yaml:2 kustomize-outside',
    ],
    [
      'a kustomization that holds itself',
      { 'kustomization.yaml': 'resources:\n- web.yaml\n- .\n' },
      'kustomization.yaml:3 kustomize-cycle',
    ],
    [
      'a field that kustomize does not know',
      { 'kustomization.yaml': 'resource: []\nresources: [web.yaml]\n' },
      'kustomization.yaml:1 kustomize-unknown-field',
    ],
    [
      'a field of the wrong type',
      { 'kustomization.yaml': 'resources: [web.yaml]\nnamespace: 123\n' },
      'kustomization.yaml:2 kustomize-wrong-type',
    ],
    [
      'two kustomizations',
      { 'kustomization.yaml': 'resources: [web.yaml]\n', Kustomization: '' },
      'kustomization.yaml:1 kustomize-several-kustomizations',
    ],
    [
      'the same resource twice',
      { 'kustomization.yaml': 'resources:\n- web.yaml\n- again.yaml\n', 'again.yaml': web },
      'kustomization.yaml:3 kustomize-duplicate-resource',
    ],
    [
      'a patch for a resource that is not there',
      {
        'kustomization.yaml': 'resources: [web.yaml]\npatches:\n- path: p.yaml\n',
        'p.yaml': configMap('other'),
      },
      'p.yaml:4 kustomize-patch-without-match',
    ],
    [
      'a step of a JSON patch that does not apply',
      {
        'kustomization.yaml':
          'resources: [web.yaml]\npatches:\n- target: {kind: ConfigMap}\n  patch: |-\n    - op: remove\n      path: /spec\n',
      },
      'kustomization.yaml:6 kustomize-bad-patch',
    ],
    [
      'an object without a name',
      { 'kustomization.yaml': 'resources: [web.yaml, b.yaml]\n', 'b.yaml': 'apiVersion: v1\nkind: Secret\n' },
      'b.yaml:1 kustomize-bad-resource',
    ],
    [
      'a key that stands twice',
      { 'kustomization.yaml': 'resources: [web.yaml]\n', 'web.yaml': `${web}data: {}\n` },
      'web.yaml:6 kustomize-duplicate-key',
    ],
    [
      'a component among the resources',
      {
        'kustomization.yaml': 'resources:\n- web.yaml\n- c\n',
        'c/kustomization.yaml':
          'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\nnamespace: a\n',
      },
      'kustomization.yaml:3 kustomize-wrong-kind',
    ],
    [
      'a selector that is no regular expression',
      { 'kustomization.yaml': 'resources: [web.yaml]\npatches:\n- target: {name: "("}\n  patch: "[]"\n' },
      'kustomization.yaml:3 kustomize-bad-selector',
    ],
    [
      'a chart',
      { 'kustomization.yaml': 'resources: [web.yaml]\nhelmCharts:\n- name: app\n' },
      'kustomization.yaml:3 kustomize-unsupported-field',
    ],
  ];
  test.each(cases)('%s', (_, contents, place) => {
    const { places, text, complete } = buildIn({ 'web.yaml': web, ...contents });
    expect(places).toContain(place);
    expect(text).toContain('name: web');
    expect(complete).toBe(false);
  });
});

test('a missing resource names what was probably meant, and how it was reached', () => {
  const { findings } = buildIn({
    'kustomization.yaml': 'resources: [apps]\n',
    'apps/kustomization.yaml': 'resources: [helm-relase.yaml]\n',
    'apps/helm-release.yaml': web,
  });
  expect(findings[0]!.message).toBe('helm-relase.yaml does not exist. Did you mean helm-release.yaml?');
  expect(findings[0]!.related).toEqual([
    { span: { file: 'kustomization.yaml', start: 12, end: 16 }, message: 'apps is built from here' },
  ]);
});

test('a remote resource is passed over, and the result says that it is not complete', () => {
  const { findings, complete, text } = buildIn({
    'kustomization.yaml':
      'resources:\n- https://example.com/a.yaml\n- github.com/org/repo//deploy?ref=v1\n- web.yaml\n',
    'web.yaml': web,
  });
  expect(findings.map(({ code, severity }) => [code, severity])).toEqual([
    ['kustomize-remote-resource', 'info'],
    ['kustomize-remote-resource', 'info'],
  ]);
  expect([complete, text]).toEqual([
    false,
    'apiVersion: v1\ndata: {}\nkind: ConfigMap\nmetadata:\n  name: web\n',
  ]);
});

test('a broken file costs only what is broken', () => {
  const { text, complete } = buildIn({
    'kustomization.yaml': 'resources: [broken.yaml, web.yaml]\n',
    'broken.yaml': `${configMap('first')}---\napiVersion: v1\nkind: ConfigMap\nmetadata: {name: second, labels: *none}\n`,
    'web.yaml': web,
  });
  expect(text.match(/name: \w+/g)).toEqual(['name: first', 'name: second', 'name: web']);
  expect(complete).toBe(false);
});

test('a target that matches nothing is a warning: kustomize is silent', () => {
  const { places, complete } = buildIn({
    'kustomization.yaml':
      'resources: [web.yaml]\npatches:\n- target: {kind: Secret}\n  patch: |\n    kind: Secret\n    metadata: {name: x}\n',
    'web.yaml': web,
  });
  expect(places).toEqual(['kustomization.yaml:3 kustomize-patch-without-match']);
  expect(complete).toBe(true);
});

test('files outside the directory can be out of bounds', () => {
  const contents = { 'app/kustomization.yaml': 'resources: [../web.yaml]\n', 'web.yaml': web };
  expect(buildIn(contents, 'app').places).toEqual([]);
  expect(buildIn(contents, 'app', { restriction: 'root-only' }).places).toEqual([
    'app/kustomization.yaml:1 kustomize-outside',
  ]);
});

test('no text makes it throw', () => {
  let builds = 0;
  const field = constantFrom(
    'resources',
    'patches',
    'namespace',
    'configMapGenerator',
    'labels',
    'replacements',
    'components',
    'transformers',
    'images',
  );
  const value = constantFrom(
    '[web.yaml]',
    '[{path: web.yaml}]',
    'x',
    '[x]',
    '{a: b}',
    '[[a]]',
    '!!null x',
    '[{}]',
    '*a',
    '"',
    '[{name: a, literals: [a=b, =]}]',
    '[{pairs: {a: b}}]',
    '[{source: {kind: ConfigMap}, targets: [{select: {kind: ConfigMap}, fieldPaths: [data.x.0]}]}]',
  );
  check(
    property(array(tuple(field, value), { maxLength: 4 }), string(), (fields, resource) => {
      const kustomization = fields.map(([name, text]) => `${name}: ${text}\n`).join('');
      buildIn({ 'kustomization.yaml': kustomization, 'web.yaml': `${web}---\n${resource}` });
      builds++;
    }),
  );
  expect(builds).toBeGreaterThan(0);
});

describe('a finding is at what must be corrected', () => {
  const places = (kustomization: string, resource = web): readonly string[] =>
    buildIn({ 'kustomization.yaml': kustomization, 'web.yaml': resource }).findings.map(
      ({ code, span }) =>
        `${code} ${textAt({ 'kustomization.yaml': kustomization, 'web.yaml': resource }, span)}`,
    );

  test.each([
    ['labels: [{pairs: {a: b}}]', web.replace('name: web', 'name: web\n  labels: none'), 'none'],
    [
      'replicas: [{name: web, count: 2}]',
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: [1]}\n',
      '[1]',
    ],
    ['namespace: a', web.replace('name: web', 'name: web\n  namespace: [x]'), '[x]'],
  ])('%s: the field that cannot be set', (field, resource, text) => {
    expect(places(`resources: [web.yaml]\n${field}\n`, resource)).toContain(
      `kustomize-field-not-settable ${text}`,
    );
  });

  test('a deprecated field: its key', () => {
    expect(places('bases: []\nresources: [web.yaml]\n')).toEqual(['kustomize-deprecated-field bases']);
  });

  test('a variable: its objref, or its name where it comes twice', () => {
    const objref = '{apiVersion: v1, kind: ConfigMap, name: web}';
    expect(places('vars: [{name: A, objref: {name: x}}]\n')).toContain('kustomize-bad-variable {name: x}');
    const twice = `resources: [web.yaml]\nvars: [{name: A, objref: ${objref}}, {name: A, objref: ${objref}}]\n`;
    expect(places(twice)).toContain('kustomize-bad-variable A');
  });

  test('a generator that meets the wrong objects: its name', () => {
    expect(places('configMapGenerator: [{name: other, behavior: merge}]\n')).toEqual([
      'kustomize-generator-conflict other',
    ]);
  });
});

test('a resource that is there twice names both entries', () => {
  const { findings } = buildIn({
    'kustomization.yaml': 'resources: [web.yaml, again.yaml]\n',
    'web.yaml': web,
    'again.yaml': web,
  });
  expect(findings[0]!.message).toBe(
    'ConfigMap web is there twice: web.yaml and again.yaml both bring it. List it once, or rename one of the two.',
  );
});

test('a kustomization is not called empty where its only field is unknown', () => {
  expect(buildIn({ 'kustomization.yaml': 'resource: [web.yaml]\n' }).places).toEqual([
    'kustomization.yaml:1 kustomize-unknown-field',
  ]);
});

test('an empty list of charts is nothing', () => {
  const { findings } = buildIn({
    'kustomization.yaml': 'resources: [web.yaml]\nhelmCharts: []\n',
    'web.yaml': web,
  });
  expect(findings).toEqual([]);
});

function textAt(contents: Readonly<Record<string, string>>, { file, start, end }: Span): string {
  return contents[file]!.slice(start, end);
}
