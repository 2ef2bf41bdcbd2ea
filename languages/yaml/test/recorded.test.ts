import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { expand, write } from '@hops/yaml';
import { parseText, rootOf } from './support.ts';

interface Written {
  readonly yaml: string;
  readonly written: string;
}

interface Acceptance {
  readonly accepted: readonly string[];
  readonly refused: readonly string[];
}

function recorded(name: string): unknown {
  return JSON.parse(readFileSync(new URL(`recorded/${name}.json`, import.meta.url), 'utf8'));
}

const { accepted, refused } = recorded('go-yaml') as Acceptance;

/** What go.yaml.in/yaml/v3 3.0.3 accepts and refuses. */
describe('go-yaml', () => {
  test.each(accepted)('accepts %j', (text) => {
    expect(parseText(text).findings).toEqual([]);
  });

  test.each(refused)('refuses %j', (text) => {
    expect(parseText(text).findings).not.toEqual([]);
  });
});

/** What kyaml 0.21.1 makes of a document: aliases expanded, to JSON, and by sigs.k8s.io/yaml 1.5.0 to YAML. */
describe('kustomize', () => {
  test.each(recorded('kustomize') as Written[])('writes $yaml', ({ yaml, written }) => {
    expect(write(expand(rootOf(yaml), () => undefined))).toBe(written);
  });
});
