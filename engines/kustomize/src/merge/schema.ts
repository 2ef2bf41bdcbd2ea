import { get, type Node } from '@hops/yaml';
import { plainText } from '../nodes.ts';
import table from '../tables/merge-keys.json' with { type: 'json' };

/** A list that a strategic merge merges: by keys of its items or, where there are none, by the values themselves. */
export interface MergeList {
  readonly keys: readonly string[];
  readonly item: MergeType | undefined;
}

/** What a strategic merge needs to know of a type. */
export interface MergeType {
  /** The list at a field, if it is one that merges. */
  list(field: string): MergeList | undefined;
  /** The type of a field, if it has lists that merge. */
  field(field: string): MergeType | undefined;
}

/** The types of objects, by `apiVersion` and `kind`. */
export interface MergeSchema {
  typeNamed(apiVersion: string, kind: string): MergeType | undefined;
}

interface TableType {
  readonly lists?: Readonly<Record<string, { readonly keys?: readonly string[]; readonly type?: string }>>;
  readonly fields?: Readonly<Record<string, string>>;
}

const ROOTS: ReadonlyMap<string, string> = new Map(Object.entries(table.roots));
const TYPES: ReadonlyMap<string, MergeType> = new Map(
  Object.entries<TableType>(table.types).map(([name, type]) => [name, typeOfTable(type)]),
);

/** The types that kustomize builds in. */
export const BUILT_IN_SCHEMA: MergeSchema = {
  typeNamed: (apiVersion, kind) => builtInType(ROOTS.get(`${apiVersion} ${kind}`)),
};

function typeOfTable({ lists = {}, fields = {} }: TableType): MergeType {
  const listsByField = new Map(Object.entries(lists));
  const fieldTypes = new Map(Object.entries(fields));
  return {
    list: (field) => {
      const list = listsByField.get(field);
      return list && { keys: list.keys ?? [], item: builtInType(list.type) };
    },
    field: (field) => builtInType(fieldTypes.get(field)),
  };
}

/** The built-in type of an OpenAPI definition's name. */
export function builtInType(name: string | undefined): MergeType | undefined {
  return name === undefined ? undefined : TYPES.get(name);
}

/** The type that the first node has which says its kind. */
export function typeOfNodes(
  schema: MergeSchema,
  nodes: readonly (Node | undefined)[],
): MergeType | undefined {
  for (const node of nodes) {
    if (node?.kind !== 'mapping') continue;
    const kind = plainText(get(node, 'kind'));
    const type = kind === '' ? undefined : schema.typeNamed(plainText(get(node, 'apiVersion')), kind);
    if (type !== undefined) return type;
  }
  return undefined;
}
