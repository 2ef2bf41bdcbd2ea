import { describe, expect, test } from 'vitest';
import { buildIn, configMap } from './repository.ts';

/** The findings of a patch with this target, and whether it changed the ConfigMap of this name. */
function patched(target: string, name = 'web'): { messages: readonly string[]; changed: boolean } {
  const { findings, text } = buildIn({
    'kustomization.yaml': `resources: [web.yaml]\npatches:\n- path: p.yaml\n  target: ${target}\n`,
    'web.yaml': configMap(name),
    'p.yaml': configMap('any', '{changed: "yes"}'),
  });
  return { messages: findings.map(({ message }) => message), changed: text.includes('changed') };
}

describe("the names of a target are regular expressions of Go's syntax", () => {
  test.each([
    ['{name: web}', true],
    ['{name: we}', false],
    ['{name: w.*}', true],
    ['{name: "(?i)WEB"}', true],
    ['{name: "(?i:W)eb"}', true],
    ['{name: "[[:alpha:]]+"}', true],
    ['{name: "(?P<first>w)eb"}', true],
    ['{name: "web\\\\z"}', true],
    ['{kind: ConfigMap|Secret}', true],
  ])('%s', (target, changed) => {
    expect(patched(target).changed).toBe(changed);
  });

  test.each(['"("', '"(?=w)eb"', '(w)\\1', '"*"'])('%s is none', (name) => {
    expect(patched(`{name: ${name}}`).messages).toEqual([
      expect.stringContaining('is no regular expression'),
    ]);
  });

  test('a lone * is told to be .*', () => {
    expect(patched('{name: "*"}').messages).toEqual([
      'The name "*" is no regular expression. Write .* for any text.',
    ]);
  });

  test('end soon where others would go back and forth', () => {
    expect(patched('{name: (a+)+b}', 'a'.repeat(200)).changed).toBe(false);
    expect(patched('{name: (a|a)*(a|aa)*b}', 'a'.repeat(200)).changed).toBe(false);
  });
});
