import { describe, expect, test } from 'vitest';
import { buildKustomization, findKustomization, isNamespaced, writeResources } from '@hops/kustomize';
import { fileSource } from '@hops/text';
import { parse, yamlFiles, type Mapping } from '@hops/yaml';
import { buildIn, configMap, filesIn } from './repository.ts';

function kinds(text: string): readonly string[] | null {
  return text.match(/(?<=kind: )\w+/g);
}

describe('building a directory', () => {
  test('reads files with several documents, lists, and directories below', () => {
    const { text, complete } = buildIn(
      {
        'app/kustomization.yaml': 'resources: [both.yaml, ../base]\n',
        'app/both.yaml': `${configMap('one')}---\napiVersion: v1\nkind: List\nitems:\n- ${configMap('two').trim().replaceAll('\n', '\n  ')}\n`,
        'base/kustomization.yml': 'resources: [three.yaml]\n',
        'base/three.yaml': configMap('three'),
      },
      'app',
    );
    expect(text.match(/name: \w+/g)).toEqual(['name: one', 'name: two', 'name: three']);
    expect(complete).toBe(true);
  });

  test('sorts by kind in legacy order', () => {
    const contents = {
      'kustomization.yaml': 'resources: [all.yaml]\n',
      'all.yaml': `${configMap('web')}---\napiVersion: v1\nkind: Namespace\nmetadata:\n  name: apps\n`,
    };
    expect(kinds(buildIn(contents).text)).toEqual(['ConfigMap', 'Namespace']);
    expect(kinds(buildIn(contents, '', { order: 'legacy' }).text)).toEqual(['Namespace', 'ConfigMap']);
  });

  test('a component changes what its parent has brought together', () => {
    const { text } = buildIn(
      {
        'app/kustomization.yaml': 'resources: [web.yaml]\ncomponents: [../component]\n',
        'app/web.yaml': configMap('web'),
        'component/kustomization.yaml':
          'apiVersion: kustomize.config.k8s.io/v1alpha1\nkind: Component\ncommonAnnotations: {by: component}\n',
      },
      'app',
    );
    expect(text).toContain('annotations:\n    by: component\n');
  });

  test('says which files it reached, as what, and from where', () => {
    const { output } = buildIn({
      'kustomization.yaml':
        'resources: [web.yaml]\nconfigMapGenerator: [{name: a, files: [a.txt]}]\npatches: [{path: p.yaml}]\n',
      'web.yaml': configMap('web'),
      'a.txt': 'A',
      'p.yaml': configMap('web', '{k: v}'),
    });
    expect(output.reads.map(({ path, as }) => `${path} as ${as}`)).toEqual([
      'kustomization.yaml as kustomization',
      'web.yaml as resource',
      'a.txt as generator file',
      'p.yaml as patch',
    ]);
    expect(output.reads[1]!.from).toEqual({ file: 'kustomization.yaml', start: 12, end: 20 });
  });

  test('a resource that moves keeps the id it had', () => {
    const { output } = buildIn({
      'kustomization.yaml': 'resources: [web.yaml]\nnamespace: apps\nnamePrefix: my-\n',
      'web.yaml': configMap('web'),
    });
    const [resource] = output.resources;
    expect(resource!.id).toEqual({
      group: '',
      version: 'v1',
      kind: 'ConfigMap',
      name: 'my-web',
      namespace: 'apps',
    });
    expect(resource!.originalIds[0]).toMatchObject({ name: 'web', namespace: '' });
  });

  test('takes another kustomization than the one in the directory', () => {
    const files = yamlFiles(
      filesIn({ 'app/kustomization.yaml': 'resources: [web.yaml]\n', 'app/web.yaml': configMap('web') }),
    );
    const given = parse(fileSource('ks.yaml', 'resources: [web.yaml]\nnamespace: apps\n')).documents[0]!
      .root as Mapping;
    const { output } = buildKustomization(files, 'app', given, { order: 'fifo', restriction: 'repository' });
    expect(writeResources(output.resources)).toContain('namespace: apps');
  });

  test('drops resources that are marked as local, at the end', () => {
    const { text } = buildIn({
      'kustomization.yaml': 'resources: [web.yaml]\n',
      'web.yaml': configMap('web').replace(
        'name: web',
        'name: web\n  annotations: {config.kubernetes.io/local-config: "true"}',
      ),
    });
    expect(text).toBe('');
  });
});

test('the kustomization of a directory has one of three names', () => {
  const files = filesIn({ 'a/Kustomization': '', 'b/other.yaml': '' });
  expect(findKustomization(files, 'a')).toEqual({ path: 'a/Kustomization' });
  expect(findKustomization(files, 'b')).toBeUndefined();
});

test('kinds that are not known have a namespace', () => {
  expect(isNamespaced('', 'Namespace')).toBe(false);
  expect(isNamespaced('rbac.authorization.k8s.io', 'ClusterRole')).toBe(false);
  expect(isNamespaced('apps', 'Deployment')).toBe(true);
  expect(isNamespaced('example.com', 'Widget')).toBe(true);
});
