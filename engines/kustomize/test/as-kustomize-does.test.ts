import { describe, expect, test } from 'vitest';
import { buildIn, type Built } from './repository.ts';

const DEPLOYMENT = 'apiVersion: apps/v1\nkind: Deployment\nmetadata:\n  name: web\n';

/** An overlay of a base whose labels stand in the selector, too. */
function overlaid(overlay: string): Built {
  const base = 'resources: [web.yaml]\nlabels:\n- pairs: {app: base}\n  includeSelectors: true\n';
  return buildIn(
    {
      'top/kustomization.yaml': `resources: [../base]\n${overlay}`,
      'base/kustomization.yaml': base,
      'base/web.yaml': DEPLOYMENT,
    },
    'top',
  );
}

const everywhere = (value: string): RegExp =>
  new RegExp(
    `labels:\\n    app: ${value}[^]*matchLabels:\\n      app: ${value}[^]*labels:\\n        app: ${value}`,
  );

describe('a label that kustomize set in several places is one value', () => {
  test('another label in its place changes the selector, too', () => {
    expect(overlaid('labels:\n- pairs: {app: overlay}\n').text).toMatch(everywhere('overlay'));
  });

  test('so does a strategic merge patch', () => {
    const patch = `patches:\n- patch: |\n    ${DEPLOYMENT.replaceAll('\n', '\n    ')}  labels: {app: patched}\n`;
    expect(overlaid(patch).text).toMatch(everywhere('patched'));
  });

  test('and a replacement', () => {
    const replacement =
      'replacements:\n- sourceValue: other\n  targets:\n  - select: {kind: Deployment}\n    fieldPaths: [metadata.labels.app]\n';
    expect(overlaid(replacement).text).toMatch(everywhere('other'));
  });

  test('a JSON patch makes each place a value of its own', () => {
    const patch =
      'patches:\n- target: {kind: Deployment}\n  patch: |\n    - {op: replace, path: /metadata/labels/app, value: patched}\n';
    expect(overlaid(patch).text).toMatch(/labels:\n    app: patched[^]*matchLabels:\n      app: base/);
  });
});

describe('a replacement goes into a text that holds JSON or YAML', () => {
  const replaced = (text: string, field: string): Built =>
    buildIn({
      'kustomization.yaml': `resources: [web.yaml]\nreplacements:\n- sourceValue: new\n  targets:\n  - select: {kind: ConfigMap}\n    fieldPaths: ['data.${field}.a.b']\n`,
      'web.yaml': `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: web}\ndata:\n  ${field}: ${JSON.stringify(text)}\n`,
    });

  test('JSON is written anew, with sorted keys', () => {
    expect(replaced('{"z": 1, "a": {"b": "old"}}', 'json').text).toContain(`{"a":{"b":"new"},"z":1}`);
  });

  test('YAML keeps what stands around the value', () => {
    expect(replaced('# why\na:\n  b: old # note\n', 'yaml').text).toContain(
      '# why\n    a:\n      b: new # note',
    );
  });
});

describe('what a build cannot write is an error', () => {
  const patched = (patch: string): readonly string[] =>
    buildIn({
      'kustomization.yaml': `resources: [web.yaml]\npatches:\n- target: {kind: Widget}\n  patch: |\n    ${patch}\n`,
      'web.yaml': 'apiVersion: v1\nkind: Widget\nmetadata: {name: web}\n',
    }).places;

  test('a number that JSON does not have', () => {
    expect(patched('spec: {a: .inf}')).toEqual(['kustomization.yaml:5 kustomize-bad-resource']);
  });

  test('an object whose name or kind a patch took away', () => {
    expect(patched('- {op: remove, path: /kind}')).toEqual(['web.yaml:1 kustomize-bad-resource']);
    expect(patched('- {op: remove, path: /metadata/name}')).toEqual(['web.yaml:1 kustomize-bad-resource']);
  });
});
