import { entriesOf, get, keyText, makeMapping, valueOf, withEntry, withoutEntry } from '@hops/yaml';
import type { Entry, Mapping, Node } from '@hops/yaml';
import { mapShared, originOf, textNode } from '../nodes.ts';

/** The two maps of texts in an object's metadata. */
export type MetadataMap = 'labels' | 'annotations';

/** The texts of one of an object's maps, as their scalars are written: null is `null` here, 1 is `1`. */
export function metadataTexts(node: Mapping, field: MetadataMap): ReadonlyMap<string, string> {
  const texts = new Map<string, string>();
  for (const entry of entriesOf(get(get(node, 'metadata'), field))) {
    const key = keyText(entry);
    if (key !== undefined) texts.set(key, entry.value.kind === 'scalar' ? entry.value.text : '');
  }
  return texts;
}

/**
 * The object with all values of one of its maps turned into text, and without the map when it is empty. kustomize
 * reads such a map as texts and writes it back wherever it changes one of its own annotations.
 */
export function withTexts(node: Mapping, field: MetadataMap): Mapping {
  const metadata = get(node, 'metadata');
  const map = get(metadata, field);
  if (metadata?.kind !== 'mapping' || map === undefined) return node;
  const entries = mapShared(entriesOf(map), asText);
  if (map.kind === 'mapping' && entries === map.entries && entries.length > 0) return node;
  const changed =
    entries.length === 0
      ? withoutEntry(metadata, field)
      : withEntry(
          metadata,
          field,
          map.kind === 'mapping' ? { ...map, entries } : makeMapping(entries, originOf(map)),
        );
  return withEntry(node, 'metadata', changed);
}

/** The object with the entries of `lower` added to one of its maps wherever it has no such entry itself. */
export function withLowerEntries(node: Mapping, field: MetadataMap, lower: Node | undefined): Mapping {
  const metadata = get(node, 'metadata');
  const own = get(metadata, field);
  const added = entriesOf(lower).filter((entry) => get(own, keyText(entry) ?? '') === undefined);
  if (metadata?.kind !== 'mapping' || added.length === 0 || lower === undefined) return node;
  const map = makeMapping([...added, ...entriesOf(own)], originOf(own ?? lower));
  return withEntry(node, 'metadata', withEntry(metadata, field, map));
}

function asText(entry: Entry): Entry {
  const { value } = entry;
  if (value.kind === 'scalar' && valueOf(value, 'kyaml').type === 'string') return entry;
  return { key: entry.key, value: textNode(value.kind === 'scalar' ? value.text : '', originOf(value)) };
}
