import { entriesOf, keyText, resolve, textOf, type Mapping, type Node, type Scalar } from '@hops/yaml';

/** A scalar of a manifest: a value, or the key of an entry, with the keys that lead to it. */
export interface PlacedScalar {
  readonly scalar: Scalar;
  readonly isKey: boolean;
  /** Keys from the document's root; items of a list have their list's. A key's own is the last. */
  readonly path: readonly string[];
  /** The mapping that it stands in. */
  readonly parent: Mapping | undefined;
}

/** Every scalar that a document writes; aliases are not followed. */
export function scalarsOf(root: Node): PlacedScalar[] {
  return walk(root, [], undefined);
}

function walk(node: Node, path: readonly string[], parent: Mapping | undefined): PlacedScalar[] {
  switch (node.kind) {
    case 'alias':
      return [];
    case 'scalar':
      return [{ scalar: node, isKey: false, path, parent }];
    case 'sequence':
      return node.items.flatMap((item) => walk(item, path, parent));
    case 'mapping':
      return node.entries.flatMap(({ key, value }) => {
        const below = [...path, textOf(resolve(key)) ?? ''];
        const own: PlacedScalar[] =
          key.kind === 'scalar' ? [{ scalar: key, isKey: true, path: below, parent: node }] : [];
        return [...own, ...walk(value, below, node)];
      });
  }
}

/** The value of the first of these keys that a mapping has. */
export function textAt(mapping: Mapping | undefined, key: string): string | undefined {
  const entry = entriesOf(mapping).find((each) => keyText(each) === key);
  return entry && textOf(entry.value);
}
