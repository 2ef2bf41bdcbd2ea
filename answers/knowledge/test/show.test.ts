import { fileSource } from '@hops/text';
import { describe, expect, test } from 'vitest';
import { searchBase, showContents, showTopic } from '../src/index.ts';
import { parseMarkdown } from '../src/markdown/parse.ts';

const gestalt = `# Gestalt

## Invariants

### Capsule: StorageFirst
**Invariant**
Data exists before
the app that writes it.
**Example**
\`pvc.yaml:9\` fills it.
//BOUNDARY: Caches have none.
**Depth**
- Trade-off: later, but
  never empty.
- SeeAlso: \`FluxWiring\`

### Capsule: FluxWiring
**Invariant**: A parent builds its children.

## When things break

Pods stay pending: look at the claim.
`;

const documents = [
  parseMarkdown(fileSource('base/GESTALT.md', gestalt)),
  parseMarkdown(fileSource('base/TOOLS.md', '# Tools\n\nSearch first.\n')),
];

describe('what is shown', () => {
  test('without a topic is what there is', () => {
    expect(showContents(documents)).toMatchObject({
      documents: [
        { file: 'base/GESTALT.md', title: 'Gestalt' },
        { file: 'base/TOOLS.md', title: 'Tools' },
      ],
      capsules: [
        { name: 'StorageFirst', file: 'base/GESTALT.md', line: 5 },
        { name: 'FluxWiring', invariant: 'A parent builds its children.', line: 17 },
      ],
    });
  });

  test.for(['StorageFirst', 'storage-first', 'storage first', 'data before the app'])(
    'of %s is the capsule',
    (topic) => {
      expect(showTopic(documents, topic)).toEqual({
        kind: 'capsule',
        name: 'StorageFirst',
        file: 'base/GESTALT.md',
        line: 5,
        invariant: 'Data exists before\nthe app that writes it.',
        example: '`pvc.yaml:9` fills it.',
        boundary: 'Caches have none.',
        depth: [
          { kind: 'Trade-off', text: 'later, but never empty.' },
          { kind: 'SeeAlso', text: '`FluxWiring`' },
        ],
      });
    },
  );

  test('of other words is the section that says most of them', () => {
    expect(showTopic(documents, 'why is my pod pending?')).toMatchObject({
      kind: 'section',
      title: 'When things break',
      line: 20,
    });
  });

  test('of the name of a document is all of it', () => {
    expect(showTopic(documents, 'tools.md')).toMatchObject({
      kind: 'section',
      title: 'Tools',
      text: 'Search first.',
    });
  });

  test('of nothing known is what was perhaps meant', () => {
    expect(showTopic(documents, 'Fluxwirings')).toEqual({
      kind: 'nothing',
      topic: 'Fluxwirings',
      nearest: 'FluxWiring',
    });
  });
});

test('a search ranks sections, words in headings first', () => {
  expect(searchBase(documents, 'tool search').map(({ title }) => title)).toEqual(['Tools']);
  expect(searchBase(documents, 'things').map(({ title }) => title)).toEqual(['When things break']);
});
