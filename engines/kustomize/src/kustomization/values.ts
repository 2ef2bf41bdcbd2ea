import { entriesOf, get, itemsOf, keyText, spanOf, valueOf, type Node, type Scalar } from '@hops/yaml';
import { plainText } from '../nodes.ts';
import type { Span } from '@hops/text';

/** A text and its scalar. */
export interface Text {
  readonly text: string;
  readonly node: Scalar;
  /** What messages call it where the text itself may be secret. */
  readonly called?: string;
}

/** What messages call a text. */
export function calling({ text, called }: Text): string {
  return called ?? text;
}

/** The text of a field, the empty string where there is none. */
export function textAt(node: Node | undefined, key: string): string {
  return plainText(get(node, key));
}

/** The text of a field with its scalar; `undefined` when the field is missing or empty. */
export function givenText(node: Node | undefined, key: string): Text | undefined {
  const value = get(node, key);
  return value?.kind === 'scalar' && value.text !== '' ? { text: value.text, node: value } : undefined;
}

/** The texts of a list of texts. */
export function textsAt(node: Node | undefined, key: string): readonly Text[] {
  return itemsOf(get(node, key)).flatMap((item) =>
    item.kind === 'scalar' ? [{ text: item.text, node: item }] : [],
  );
}

/** Whether a field is `true`. */
export function isSet(node: Node | undefined, key: string): boolean {
  const value = get(node, key);
  if (value?.kind !== 'scalar') return false;
  const scalar = valueOf(value, 'sigs');
  return scalar.type === 'bool' && scalar.value;
}

/** The number of a field; 0 where there is none. */
export function numberAt(node: Node | undefined, key: string): number {
  const value = get(node, key);
  if (value?.kind !== 'scalar') return 0;
  const scalar = valueOf(value, 'sigs');
  return scalar.type === 'float' ? scalar.value : 0;
}

/** The entries of a map of texts, sorted by key. */
export function pairsAt(node: Node | undefined, key: string): readonly (readonly [string, Scalar])[] {
  const pairs = new Map<string, Scalar>();
  for (const entry of entriesOf(get(node, key))) {
    const name = keyText(entry);
    if (name !== undefined && entry.value.kind === 'scalar') pairs.set(name, entry.value);
  }
  return [...pairs].toSorted(([a], [b]) => (a < b ? -1 : 1));
}

/** The place of a field's value, or of the whole when the field is missing. */
export function spanAt(node: Node, key: string): Span {
  return spanOf(get(node, key) ?? node);
}
