import type { Sink, Span } from '@hops/text';
import type { YamlCode } from './code.ts';
import { type Entry, type Mapping, type Node, spanOf } from './node.ts';
import { keyText } from './read.ts';

/** Copies what is merged, with the hop of the merge that `span` is. */
type Copy = (node: Node, span: Span) => Node;

type Refuse = (message: string, span: Span) => void;

/** Whether the entry's key is the merge key: a plain `<<`, or one with the tag `!!merge`. */
export function isMergeKey({ key }: Entry): boolean {
  if (key.kind !== 'scalar' || key.text !== '<<') return false;
  return key.tag === '!!merge' || (key.style === 'plain' && (key.tag === undefined || key.tag === '!'));
}

/**
 * The mapping with what its merge key names instead of it. `written` is the same mapping before its aliases were
 * expanded: it says where each merged mapping was named. Own entries keep their place and win; of several merged
 * mappings the first wins. Source of the rules: kyaml's rnode.go, `findMergeValues` and `mergeAll`.
 */
export function mergeEntries(mapping: Mapping, written: Mapping, sink: Sink<YamlCode>, copy: Copy): Mapping {
  const [first, ...repeated] = mapping.entries.flatMap((entry, index) => (isMergeKey(entry) ? [index] : []));
  const own = mapping.entries.filter((entry) => !isMergeKey(entry));
  const refuse: Refuse = (message, span) =>
    sink({ code: 'yaml-invalid-merge', severity: 'error', message, span, related: [] });
  for (const index of repeated) {
    const message =
      'This mapping has a merge key (<<) already. Merge a list of mappings with that one: "<<: [*a, *b]".';
    refuse(message, spanOf(written.entries[index]!.key));
  }
  const merged = mergedMappings(mapping.entries[first!]!.value, written.entries[first!]!.value, refuse);
  return { ...mapping, entries: [...own, ...addedEntries(merged, own, copy)] };
}

/** What the merged mappings add to a mapping's own entries; the last mapping's keys come first, the first's values win. */
function addedEntries(merged: readonly Merged[], own: readonly Entry[], copy: Copy): Iterable<Entry> {
  const ownKeys = new Set(own.map(identity));
  const added = new Map<string | Node, Entry>();
  for (const { node, span } of merged.toReversed()) {
    for (const entry of node.entries.filter((candidate) => !ownKeys.has(identity(candidate)))) {
      added.set(identity(entry), { key: copy(entry.key, span), value: copy(entry.value, span) });
    }
  }
  return added.values();
}

/** What makes two keys the same: their text; a key that is no scalar is only the same as itself. */
function identity(entry: Entry): string | Node {
  return keyText(entry) ?? entry.key;
}

interface Merged {
  readonly node: Mapping;
  readonly span: Span;
}

/** The mappings that a merge key's value is or lists, with where they are named. */
function mergedMappings(value: Node, written: Node, refuse: Refuse): Merged[] {
  const isList = written.kind === 'sequence';
  const nodes = isList && value.kind === 'sequence' ? value.items : [value];
  const places = isList ? written.items : [written];
  return nodes.flatMap((node, index) => {
    const span = spanOf(places[index]!);
    if (node.kind === 'mapping') return [{ node, span }];
    refuse(
      'The merge key (<<) takes a mapping or a list of mappings, and this is neither. Correct the alias, or quote "<<".',
      span,
    );
    return [];
  });
}
