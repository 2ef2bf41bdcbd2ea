import { at, itemsOf, textOf, type Node } from '@hops/yaml';

/** Which property of an item becomes a key: none can, this one, or one that cannot be told. */
export type Rewritten =
  | { readonly kind: 'impossible' }
  | { readonly kind: 'property'; readonly name: string }
  | { readonly kind: 'unknown' };

/**
 * The property that `rewrite` turns into a key. Rules that put a text before or behind every name are followed back;
 * others lose the name. Rule: https://external-secrets.io/latest/guides/datafrom-rewrite/
 */
export function propertyBefore(rewrite: Node | undefined, key: string): Rewritten {
  let name = key;
  for (const rule of itemsOf(rewrite).toReversed()) {
    const affixes = affixesOf(rule);
    if (affixes === undefined) return { kind: 'unknown' };
    const { prefix, suffix } = affixes;
    if (!name.startsWith(prefix) || !name.endsWith(suffix)) return { kind: 'impossible' };
    name = name.slice(prefix.length, name.length - suffix.length);
  }
  return { kind: 'property', name };
}

/** What a rule puts around every name: it matches the whole name and keeps it. */
function affixesOf(rule: Node): { prefix: string; suffix: string } | undefined {
  const source = textOf(at(rule, 'regexp', 'source')) ?? '';
  const target = textOf(at(rule, 'regexp', 'target')) ?? '';
  if (!/^\^?\(\.[*+]\)\$?$/.test(source)) return undefined;
  const parts = /^(?<prefix>[^$]*)\$(?:1(?!\w)|\{1\})(?<suffix>[^$]*)$/.exec(target)?.groups;
  return parts && { prefix: parts['prefix']!, suffix: parts['suffix']! };
}
