import { isMergeKey } from './merge.ts';
import type { Entry, Node } from './node.ts';

/** A key, and the earlier one in the same mapping that says the same. */
export interface DuplicateKey {
  readonly key: Node;
  readonly earlier: Node;
}

/**
 * The keys below `root` that repeat an earlier one of their mapping: scalars and aliases with the same text, which go-yaml
 * refuses when it decodes (decode.go, `mapping`). Aliases are not followed. Merge keys are left to `expand`: kustomize
 * merges before it decodes.
 */
export function duplicateKeys(root: Node): DuplicateKey[] {
  if (root.kind === 'sequence') return root.items.flatMap(duplicateKeys);
  if (root.kind !== 'mapping') return [];
  return [
    ...duplicatesAmong(root.entries),
    ...root.entries.flatMap(({ key, value }) => [...duplicateKeys(key), ...duplicateKeys(value)]),
  ];
}

function duplicatesAmong(entries: readonly Entry[]): DuplicateKey[] {
  const seen = new Map<string, Node>();
  const duplicates: DuplicateKey[] = [];
  for (const { key } of entries.filter((entry) => !isMergeKey(entry))) {
    const name = nameOf(key);
    if (name === undefined) continue;
    const earlier = seen.get(name);
    if (earlier === undefined) seen.set(name, key);
    else duplicates.push({ key, earlier });
  }
  return duplicates;
}

function nameOf(key: Node): string | undefined {
  if (key.kind === 'scalar') return `scalar ${key.text}`;
  return key.kind === 'alias' ? `alias ${key.name}` : undefined;
}
