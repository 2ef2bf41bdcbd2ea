import { at, entriesOf, itemsOf, isMapping, resolve, textOf, valueOf, type Node } from '@hops/yaml';

/**
 * What a kind's fields are, as `path: type`; `?` marks one that may be left out, ` | ` one of two, `[]` each item of a list.
 * Types: `text`, `whole` (a whole number), `boolean`, `scalar` (any of these), `list`, `map`, `texts` (a map to texts).
 */
export type Fields = readonly string[];

export type FieldType = 'text' | 'whole' | 'boolean' | 'scalar' | 'list' | 'map' | 'texts';

/** A field as the table describes it. */
export interface Field {
  /** The path, or the paths of which one must be there. */
  readonly paths: readonly string[];
  readonly optional: boolean;
  readonly type: FieldType;
}

/** Reads a line of the table. */
export function fieldOf(line: string): Field {
  const [path = '', type = ''] = line.split(': ');
  const optional = path.endsWith('?');
  return { paths: path.replace('?', '').split(' | '), optional, type: type as FieldType };
}

/** A place where an object has a field, or should have it. */
export interface FieldPlace {
  /** The path with the numbers of list items, as in `spec.data[0].secretKey`. */
  readonly path: string;
  /** What the field belongs to, as far as it is there. */
  readonly owner: Node;
  readonly value: Node | undefined;
}

/** Every place of a path: one for each item of the lists on its way; none where a list on its way is absent. */
export function placesOf(object: Node, path: string): readonly FieldPlace[] {
  const [list, ...rest] = path.split('[].');
  if (rest.length === 0) return [{ path, owner: object, value: present(at(object, ...path.split('.'))) }];
  return itemsOf(at(object, ...list!.split('.'))).flatMap((item, index) =>
    placesOf(item, rest.join('[].')).map((place) => ({ ...place, path: `${list}[${index}].${place.path}` })),
  );
}

/** A value that is not null. */
function present(node: Node | undefined): Node | undefined {
  if (node === undefined || resolve(node).kind !== 'scalar') return node;
  return textOf(node) === undefined ? undefined : node;
}

/** The nodes that are not of a type; a text with a placeholder may become anything. */
export function wrongNodes(value: Node, type: FieldType): readonly Node[] {
  const node = resolve(value);
  if (node.kind === 'scalar') {
    if (node.text.includes('${')) return [];
    return fits(valueOf(node, 'kyaml').type, type) ? [] : [value];
  }
  if (type === 'texts' && isMapping(node)) {
    return entriesOf(node).flatMap((entry) => (present(entry.value) ? wrongNodes(entry.value, 'text') : []));
  }
  const isRight = node.kind === 'sequence' ? type === 'list' : type === 'map';
  return isRight ? [] : [value];
}

function fits(found: 'null' | 'bool' | 'int' | 'float' | 'string', type: FieldType): boolean {
  if (type === 'scalar') return true;
  const scalars: Readonly<Partial<Record<FieldType, string>>> = {
    text: 'string',
    whole: 'int',
    boolean: 'bool',
  };
  return scalars[type] === found;
}
