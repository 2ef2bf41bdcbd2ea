import { describe, expect, test } from 'vitest';
import { inventoryOfTexts } from './inventory.ts';

function headings(text: string): string[] {
  const [document] = inventoryOfTexts({ 'README.md': text }).documents;
  return document!.headings.map(
    ({ level, line, title, anchor }) => `${line} ${'#'.repeat(level)} ${title} → ${anchor}`,
  );
}

describe('a heading', () => {
  test('begins with one to six #, or is underlined', () => {
    expect(headings('# One\n###### Six ##\n####### seven\n#none\n\nUnder\n===\nLow\n---\n')).toEqual([
      '1 # One → one',
      '2 ###### Six → six',
      '6 # Under → under',
      '8 ## Low → low',
    ]);
  });

  test('is none in a fenced block, a comment or front matter', () => {
    const text =
      '---\ntitle: x\n# no\n---\n```sh\n# no\n~~~\n```\n~~~~\n# no\n```\n~~~\n~~~~\n<!--\n# no\n-->\n# Yes\n';
    expect(headings(text)).toEqual(['17 # Yes → yes']);
  });

  test('is none where a table or a list is underlined', () => {
    expect(headings('| a |\n|---|\n| b |\n\n- item\n---\n')).toEqual([]);
  });
});

describe('an anchor', () => {
  test.for([
    ['Add an app', 'add-an-app'],
    ['What it says, and why?', 'what-it-says-and-why'],
    ['`task init` & `${SECRET_DOMAIN}`', 'task-init--secret_domain'],
    ['[Flux](https://fluxcd.io) 2.9', 'flux-29'],
    ['🚀 Deploy', '-deploy'],
    ['**Talos** _nodes_ snake_case', 'talos-nodes-snake_case'],
    ['Über Größe', 'über-größe'],
  ])('of %s is %s', ([title, anchor]) => {
    expect(headings(`# ${title!}`)[0]).toBe(`1 # ${title!} → ${anchor!}`);
  });

  test('that is there already is numbered', () => {
    expect(headings('# A\n# A\n# A\n')).toEqual(['1 # A → a', '2 # A → a-1', '3 # A → a-2']);
  });
});

test('a document is called by its first heading of the first level', () => {
  const { documents } = inventoryOfTexts({ 'docs/b.md': '## Before\n# Title\n', 'a.md': 'no heading\n' });
  expect(documents.map(({ path, title }) => [path, title])).toEqual([
    ['a.md', undefined],
    ['docs/b.md', 'Title'],
  ]);
});
