import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import { parseAllDocuments, isAlias, isMap, isScalar, isSeq, type Document, type Node as Peer } from 'yaml';
import { type Node, resolve } from '@hops/yaml';
import { parseText } from './support.ts';

const corpus = fileURLToPath(new URL('../../../../shared/corpus', import.meta.url));
const present = existsSync(corpus);
if (!present) console.warn('skipped: ../shared/corpus, real repositories beside the checkout, is not here');

type Tree = string | readonly Tree[];

function treeOf(node: Node | undefined): Tree {
  if (node === undefined) return '';
  const target = resolve(node);
  if (target.kind === 'scalar') return target.text;
  if (target.kind === 'sequence') return target.items.map(treeOf);
  return target.entries.map(({ key, value }) => [treeOf(key), treeOf(value)]);
}

function peerTree(node: Peer | null | undefined, document: Document): Tree {
  if (isAlias(node)) return peerTree(node.resolve(document), document);
  if (isSeq(node)) return node.items.map((item) => peerTree(item as Peer, document));
  if (isMap(node))
    return node.items.map(({ key, value }) => [
      peerTree(key as Peer, document),
      peerTree(value as Peer, document),
    ]);
  return isScalar(node) && typeof node.value === 'string' ? node.value : '';
}

/** A text that ends in a block scalar without a line break: go-yaml gives it none, `yaml` one. */
function endsInBlock(text: string): boolean {
  return /[|>]\+?[0-9]?\n/.test(text) && !text.endsWith('\n');
}

describe.skipIf(!present)('the YAML files of real repositories', () => {
  const paths = present
    ? readdirSync(corpus, { recursive: true, encoding: 'utf8', withFileTypes: true })
    : [];
  const files = paths.filter((entry) => entry.isFile() && /\.ya?ml$/.test(entry.name));

  test('are the same trees as to the package yaml', () => {
    const refused: { ours: string[]; theirs: string[] } = { ours: [], theirs: [] };
    const different: string[] = [];
    for (const { parentPath, name } of files) {
      const text = readFileSync(join(parentPath, name), 'utf8');
      const { documents, complete } = parseText(text);
      const peers = [
        ...parseAllDocuments(text, { schema: 'failsafe', uniqueKeys: false, logLevel: 'silent' }),
      ];
      const refusedByPeer = peers.some(({ errors }) => errors.length > 0);
      if (!complete) refused.ours.push(name);
      if (refusedByPeer) refused.theirs.push(name);
      if (!complete || refusedByPeer || peers.length === 0 || endsInBlock(text)) continue;
      const ours = JSON.stringify(documents.map(({ root }) => treeOf(root)));
      if (ours !== JSON.stringify(peers.map((peer) => peerTree(peer.contents, peer)))) different.push(name);
    }
    expect(different).toEqual([]);
    // An alias to an anchor that is not there, which Flux refuses too; and `*app:` as a key, which Go accepts.
    expect(refused).toEqual({ ours: ['ks.yaml'], theirs: ['helmrelease.yaml'] });
  });
});
