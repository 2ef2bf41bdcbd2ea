import { fileSource } from '@hops/text';
import {
  type Dialect,
  entriesOf,
  expand,
  jsonKey,
  keyText,
  type Node,
  parse,
  type Scalar,
  valueOf,
} from '@hops/yaml';

/** A row that cannot be expressed here, and why. */
export interface Skip {
  readonly name: string;
  readonly skip: string;
}

/** Why rows about go-yaml v3's own encoder are skipped. */
export const v3Writer = 'written by go-yaml v3; @hops/yaml writes as v2 does, for kustomize';

export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json };

/** The values of all documents; an empty text has none. */
export function valuesOf(text: string, dialect: Dialect): Json[] {
  const { documents } = parse(fileSource('test.yaml', text));
  if (documents.length === 1 && documents[0]!.root === undefined) return [];
  return documents.map(({ root }) =>
    root === undefined
      ? null
      : plain(
          expand(root, () => undefined),
          dialect,
        ),
  );
}

/** A node as plain JSON, keys sorted. */
function plain(node: Node, dialect: Dialect): Json {
  if (node.kind === 'scalar') return plainScalar(node, dialect);
  if (node.kind === 'sequence') return node.items.map((item) => plain(item, dialect));
  const entries = entriesOf(node).map(
    (entry) => [keyName(entry, dialect), plain(entry.value, dialect)] as const,
  );
  return sorted(Object.fromEntries(entries));
}

function keyName(entry: ReturnType<typeof entriesOf>[number], dialect: Dialect): string {
  const name = dialect === 'sigs' ? jsonKey(entry) : keyText(entry);
  return name ?? 'no key';
}

function plainScalar(scalar: Scalar, dialect: Dialect): Json {
  const value = valueOf(scalar, dialect);
  if (value.type === 'null') return null;
  if (value.type === 'int') return Number(value.value);
  return value.type === 'float' && !Number.isFinite(value.value) ? String(value.value) : value.value;
}

/** The object with its keys in order. */
export function sorted(object: { readonly [key: string]: Json }): Json {
  return Object.fromEntries(Object.entries(object).toSorted(([a], [b]) => (a < b ? -1 : 1)));
}
