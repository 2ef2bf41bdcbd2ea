import { describe, expect, test } from 'vitest';
import { hopsOf } from '@hops/text';
import { at } from '@hops/yaml';
import { buildIn } from './repository.ts';

describe('configMapGenerator', () => {
  test('takes files, literals and variables, and adds a hash of the content to the name', () => {
    const { text } = buildIn({
      'kustomization.yaml': `configMapGenerator:
- name: settings
  files: [config.txt, renamed=config.txt]
  literals: [quoted="a b", plain=c]
  envs: [vars.env]
`,
      'config.txt': 'text\n',
      'vars.env': '# comment\nA=1\n\nB\n',
    });
    expect(text).toBe(`apiVersion: v1
data:
  A: "1"
  B: ""
  config.txt: |
    text
  plain: c
  quoted: a b
  renamed: |
    text
kind: ConfigMap
metadata:
  name: settings-c5t77mdk87
`);
  });

  test('puts bytes that are no text into binaryData', () => {
    const { text } = buildIn({
      'kustomization.yaml':
        'configMapGenerator: [{name: a, files: [a.bin]}]\ngeneratorOptions: {disableNameSuffixHash: true}\n',
      'a.bin': Uint8Array.from([0xff, 0x68]),
    });
    expect(text).toContain('binaryData:\n  a.bin: /2g=\n');
  });

  test('merges into, or replaces, one of a base', () => {
    const base =
      'configMapGenerator: [{name: a, literals: [k=old, other=kept], options: {disableNameSuffixHash: true}}]\n';
    const built = (behavior: string) =>
      buildIn(
        {
          'app/kustomization.yaml': `resources: [../base]\nconfigMapGenerator: [{name: a, behavior: ${behavior}, literals: [k=new]}]\n`,
          'base/kustomization.yaml': base,
        },
        'app',
      );
    expect(built('merge').text).toContain('data:\n  k: new\n  other: kept\n');
    expect(built('replace').text).toContain('data:\n  k: new\nkind');
    expect(built('create').places).toEqual(['app/kustomization.yaml:2 kustomize-generator-conflict']);
  });

  test('its values stem from the files', () => {
    const { output } = buildIn({
      'kustomization.yaml': 'configMapGenerator: [{name: a, files: [a.txt]}]\n',
      'a.txt': 'A',
    });
    const value = at(output.resources[0]!.node, 'data', 'a.txt')!;
    expect(hopsOf(value.origin).map(({ step, span }) => `${step} ${span.file}`)).toEqual([
      'written a.txt',
      'generated kustomization.yaml',
    ]);
  });
});

test('secretGenerator encodes, in lines of 70 characters where one line does not do', () => {
  const { text } = buildIn({
    'kustomization.yaml': `secretGenerator: [{name: s, type: kubernetes.io/tls, literals: [short=a, long=${'a'.repeat(60)}]}]\n`,
  });
  expect(text).toContain(`long: |\n    ${'YWFh'.repeat(17)}YW\n    FhYWFhYWFh\n  short: YQ==\n`);
  expect(text).toContain('type: kubernetes.io/tls');
});

test('names that refer to a generated resource follow its hash, also in fields that configurations add', () => {
  const { text } = buildIn({
    'kustomization.yaml':
      'resources: [hr.yaml]\nconfigMapGenerator: [{name: values, literals: [a=b]}]\nconfigurations: [names.yaml]\n',
    'names.yaml':
      'nameReference:\n- {kind: ConfigMap, version: v1, fieldSpecs: [{path: spec/valuesFrom/name, kind: HelmRelease}]}\n',
    'hr.yaml':
      'apiVersion: helm.toolkit.fluxcd.io/v2\nkind: HelmRelease\nmetadata: {name: app}\nspec: {valuesFrom: [{kind: ConfigMap, name: values}]}\n',
  });
  const [generated, used] = [...text.matchAll(/name: (values-\w+)/g)].map((match) => match[1]);
  expect(generated).toBeDefined();
  expect(used).toBe(generated);
});
