import { describe, expect, test } from 'vitest';
import { buildIn } from './repository.ts';

const deployment = `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web
  labels: {app: web}
spec:
  template:
    spec:
      containers:
      - name: app
        image: app:1
        args: [a, b]
      - name: sidecar
        image: sidecar:1
`;

function patched(patch: string, target = ''): string {
  const indented = patch.trim().replaceAll('\n', '\n    ');
  return buildIn({
    'kustomization.yaml': `resources: [web.yaml]\npatches:\n- patch: |\n    ${indented}\n${target}`,
    'web.yaml': deployment,
  }).text;
}

describe('a strategic merge patch', () => {
  const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n';
  const containers = (items: string) => `${head}spec:\n  template:\n    spec:\n      containers:\n${items}`;

  test('merges lists of built-in types by their keys, its own items first', () => {
    const text = patched(
      containers('      - name: new\n        image: new:1\n      - name: app\n        image: app:2\n'),
    );
    expect(text.match(/image: .*/g)).toEqual(['image: new:1', 'image: app:2', 'image: sidecar:1']);
  });

  test('replaces lists without keys', () => {
    expect(patched(containers('      - name: app\n        args: [c]\n'))).toContain(
      '- args:\n        - c\n        image',
    );
  });

  test('removes with null, and with $patch: delete', () => {
    expect(patched(`${head}  labels: null\n`)).not.toContain('labels');
    expect(patched(containers('      - name: sidecar\n        $patch: delete\n'))).not.toContain('sidecar');
    expect(patched(`${head}$patch: delete\n`)).toBe('');
  });

  test('replaces a map with $patch: replace', () => {
    expect(patched(`${head}  labels:\n    $patch: replace\n    tier: front\n`)).toContain(
      'labels:\n    tier: front\n',
    );
  });

  test('replaces the lists of custom resources', () => {
    const { text } = buildIn({
      'kustomization.yaml': 'resources: [w.yaml]\npatches: [{path: p.yaml}]\n',
      'w.yaml':
        'apiVersion: e.com/v1\nkind: W\nmetadata: {name: w}\nspec: {containers: [{name: a}], kept: 1}\n',
      'p.yaml': 'apiVersion: e.com/v1\nkind: W\nmetadata: {name: w}\nspec: {containers: [{name: b}]}\n',
    });
    expect(text).toContain('spec:\n  containers:\n  - name: b\n  kept: 1\n');
  });

  test('with a target, applies to all that it selects, whatever name the patch has', () => {
    const patch = 'apiVersion: x\nkind: Deployment\nmetadata:\n  name: any\n  labels: {tier: front}\n';
    expect(patched(patch, '  target: {labelSelector: app in (web)}\n')).toContain('tier: front');
    expect(patched(patch, '  target: {name: w.b, kind: Deploy.*}\n')).toContain('name: web');
    expect(patched(patch, '  target: {name: we}\n')).not.toContain('tier');
  });

  test('can rename where it is allowed to', () => {
    const { output } = buildIn({
      'kustomization.yaml':
        'resources: [web.yaml]\npatches:\n- target: {kind: Deployment}\n  options: {allowNameChange: true}\n  patch: |\n    kind: Deployment\n    metadata: {name: other}\n',
      'web.yaml': deployment,
    });
    expect(output.resources[0]!.id.name).toBe('other');
    expect(output.resources[0]!.originalIds[0]!.name).toBe('web');
  });
});

describe('what strategic merge patches do in kustomize, and not elsewhere', () => {
  const head = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n';

  test('$setElementOrder and $retainKeys are fields like any other', () => {
    const text = patched(`${head}spec:\n  $retainKeys: [a]\n  $setElementOrder/b: [c]\n`);
    expect(text).toContain('spec:\n  $retainKeys:\n  - a\n  $setElementOrder/b:\n  - c\n');
  });

  test('$patch: replace in an item of a merged list does nothing, which is a warning', () => {
    const { text, places } = buildIn({
      'kustomization.yaml': 'resources: [web.yaml]\npatches: [{path: p.yaml}]\n',
      'web.yaml': deployment,
      'p.yaml': `${head}spec:\n  template:\n    spec:\n      containers:\n      - {name: app, $patch: replace, image: other}\n`,
    });
    expect(text).toContain('image: app:1');
    expect(places).toEqual(['p.yaml:9 kustomize-bad-patch']);
  });

  test('a number in the place of a quoted text is a text', () => {
    const { text } = buildIn({
      'kustomization.yaml': 'resources: [a.yaml]\npatches: [{path: p.yaml}]\n',
      'a.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {port: "80", other: 80}\n',
      'p.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: a}\ndata: {port: 81, other: 81}\n',
    });
    expect(text).toContain('data:\n  other: 81\n  port: "81"\n');
  });

  test('with a target, a null label or annotation is the text null', () => {
    const text = patched(
      'kind: Deployment\nmetadata:\n  name: web\n  labels: {app: null}\n',
      '  target: {kind: Deployment}\n',
    );
    expect(text).toContain('app: "null"');
  });
});

describe('a JSON patch', () => {
  test('can rely on a map of annotations', () => {
    const text = patched(
      '- {op: add, path: /metadata/annotations/a, value: b}',
      '  target: {kind: Deployment}\n',
    );
    expect(text).toContain('annotations:\n    a: b\n');
  });

  test('adds, replaces, removes, moves, copies and tests', () => {
    const text = patched(
      `- {op: test, path: /metadata/name, value: web}
- {op: add, path: /spec/template/spec/containers/0/args/-, value: c}
- {op: replace, path: /spec/template/spec/containers/1/image, value: sidecar:2}
- {op: move, from: /metadata/labels/app, path: /metadata/labels/a~1b}
- {op: copy, from: /metadata/name, path: /metadata/labels/name}
- {op: remove, path: /spec/template/spec/containers/0/args/0}`,
      '  target: {kind: Deployment}\n',
    );
    expect(text).toContain('labels:\n    a/b: web\n    name: web\n');
    expect(text).toContain('- args:\n        - b\n        - c\n');
    expect(text).toContain('sidecar:2');
  });
});

test('what a patch sets stems from the patch', () => {
  const { output } = buildIn({
    'kustomization.yaml': 'resources: [web.yaml]\npatches: [{path: p.yaml}]\n',
    'web.yaml': deployment,
    'p.yaml': 'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: web}\nspec: {replicas: 3}\n',
  });
  const spec = output.resources[0]!.node.entries.at(-1)!.value;
  expect(spec.kind === 'mapping' && spec.entries.at(-1)!.value.origin).toMatchObject({
    step: 'patched by',
    span: { file: 'p.yaml' },
  });
});
