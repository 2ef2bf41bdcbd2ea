import { itemsOf, type Node } from '@hops/yaml';
import { fieldSpec, type FieldSpec } from '../references/field-spec.ts';
import type { TypeSelector } from '../resource/object-id.ts';
import { isSet, textAt } from './values.ts';

/** The field specs of a checked list. */
export function fieldSpecsOf(list: Node | undefined): readonly FieldSpec[] {
  return itemsOf(list).map((item) => fieldSpec(textAt(item, 'path'), isSet(item, 'create'), typeAt(item)));
}

/** The type that a checked map names. */
export function typeAt(node: Node): TypeSelector {
  return { group: textAt(node, 'group'), version: textAt(node, 'version'), kind: textAt(node, 'kind') };
}
