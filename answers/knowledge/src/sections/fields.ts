import type { BuiltObject } from '@hops/flux';
import { entriesOf, keyText, resolve, type Node, type Scalar } from '@hops/yaml';
import type { Facts } from './facts.ts';

/** A field of a built object and the keys that lead to it. */
export interface Field {
  readonly keys: readonly string[];
  readonly node: Exclude<Node, { kind: 'alias' }>;
  readonly object: BuiltObject;
}

/** Every field of every object that Flux applies, with those of mappings in them; the items of a list have its keys. */
export function fieldsOf({ model }: Pick<Facts, 'model'>): Field[] {
  return model.clusters.flatMap(({ objects }) => objects.flatMap((object) => below(object.node, [], object)));
}

/** The fields that are scalars with a text. */
export function isText(field: Field): field is Field & { readonly node: Scalar } {
  return field.node.kind === 'scalar' && field.node.text.trim() !== '';
}

function below(node: Node, keys: readonly string[], object: BuiltObject): Field[] {
  const resolved = resolve(node);
  const children =
    resolved.kind === 'sequence'
      ? resolved.items.flatMap((item) => below(item, keys, object))
      : entriesOf(resolved).flatMap((entry) => below(entry.value, [...keys, keyText(entry) ?? ''], object));
  return [{ keys, node: resolved, object }, ...children];
}
