import { describe, expect, test } from 'vitest';
import { buildIn, type Contents } from './repository.ts';

const VALUE = 'hunter2';

const secret = `apiVersion: v1\nkind: Secret\nmetadata: {name: s}\nstringData: {password: ${VALUE}}\n`;

function withPatch(patch: string): Contents {
  return {
    'kustomization.yaml': `resources: [s.yaml]\npatches: [{path: p.yaml, target: {kind: Secret}}]\n`,
    's.yaml': secret,
    'p.yaml': patch,
  };
}

function withReplacement(source: string, target: string): Contents {
  return {
    'kustomization.yaml': `resources: [s.yaml, d.yaml]
replacements:
- source: {kind: Secret, fieldPath: stringData.password${source}}
  targets: [{select: {kind: Deployment}, fieldPaths: [${target}]}]
`,
    's.yaml': secret,
    'd.yaml':
      'apiVersion: apps/v1\nkind: Deployment\nmetadata: {name: d}\nspec: {replicas: 1, paused: [true]}\n',
  };
}

describe('no finding holds a value that may be secret', () => {
  const generator = (fields: string): Contents => ({
    'kustomization.yaml': `secretGenerator:\n- name: s\n  ${fields}\n`,
    'a.env': `password=${VALUE}\n${VALUE}\n${VALUE}\n`,
    'latin.env': Uint8Array.from(`password=${VALUE}\xFC`, (character) => character.charCodeAt(0)),
  });
  const cases: readonly [string, Contents][] = [
    ['a literal without a key', generator(`literals: [${VALUE}]`)],
    ['a literal with an empty key', generator(`literals: ["=${VALUE}"]`)],
    ['a key that comes twice', generator(`literals: [password=${VALUE}, password=${VALUE}]`)],
    ['literals that are no list', generator(`literals: ${VALUE}`)],
    ['literals that are a map', generator(`literals: {password: ${VALUE}}`)],
    ['a literal that is a list', generator(`literals: [[${VALUE}]]`)],
    ['a literal among the files', generator(`files: [password=${VALUE}]`)],
    ['a literal with more than one = among the files', generator(`files: [password=${VALUE}=]`)],
    ['a literal that looks like a path among the files', generator(`files: [password=/${VALUE}]`)],
    ['a literal that looks like an address among the files', generator(`files: ["a=https://${VALUE}@x"]`)],
    ['a line without a key in an env file', generator('envs: [a.env]')],
    ['an env file that is not UTF-8', generator('envs: [latin.env]')],
    ['a text behind the separator of documents', withPatch(`a: b\n---\n--- ${VALUE}\na: b\n`)],
    ['a patch of another shape', withPatch(`stringData: ${VALUE}\n`)],
    ['a patch whose test fails', withPatch(`- {op: test, path: /stringData/password, value: x}\n`)],
    ['a patch into a text', withPatch(`- {op: add, path: /stringData/password/x, value: ${VALUE}}\n`)],
    ['a part that the source does not have', withReplacement(', options: {delimiter: ".", index: 4}', 'a')],
    ['a field of another type', withReplacement('', 'spec.replicas')],
    ['a path that does not fit', withReplacement('', 'spec.replicas.x')],
  ];
  test.each(cases)('%s', (_, contents) => {
    const { findings } = buildIn(contents);
    expect(findings.length).toBeGreaterThan(0);
    expect(JSON.stringify(findings)).not.toContain(VALUE);
  });
});
