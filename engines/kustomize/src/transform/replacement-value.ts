import { fitsTag, makeScalar, valueOf, type Node, type Scalar } from '@hops/yaml';
import { after, moved, nounOf, type Hop } from '../nodes.ts';

/** The source's value, or the part of it that a delimiter and an index name; a text says why there is none. */
export function sourceValue(value: Node, delimiter: string, index: number): Node | string {
  if (delimiter === '') return value;
  if (value.kind !== 'scalar') return 'A delimiter only fits a text. Remove it, or correct the path.';
  const part = value.text.split(delimiter)[index];
  if (part === undefined) return `The value of the source has no part ${index}. Count its parts from 0.`;
  return { ...value, text: part, tag: tagOf(value) };
}

/**
 * What becomes of a target field: a scalar keeps its type and gets the value's text (a part of it, where a delimiter
 * is set; an index outside puts the value before or behind the parts), anything else is replaced by the value.
 */
export function replacedValue(
  field: Node,
  value: Node,
  delimiter: string,
  index: number,
  hop: Hop,
): Node | string {
  if (delimiter !== '' && field.kind !== 'scalar')
    return 'A delimiter only fits a text. Remove it, or correct the path.';
  if (field.kind !== 'scalar') return moved(value, hop, field);
  const text = value.kind === 'scalar' ? value.text : '';
  return withText(
    field,
    delimiter === '' ? text : joined(field.text.split(delimiter), text, index).join(delimiter),
    hop,
  );
}

function joined(parts: readonly string[], text: string, index: number): readonly string[] {
  if (index < 0) return [text, ...parts];
  return index >= parts.length ? [...parts, text] : parts.with(index, text);
}

function withText(field: Scalar, text: string, hop: Hop): Scalar | string {
  const isNew = field.text === '' && field.origin?.span === hop.span;
  const scalar = {
    ...makeScalar(text, after(hop, isNew ? undefined : field), field.style),
    tag: isNew ? undefined : tagOf(field),
  };
  if (fitsTag(scalar, 'kyaml')) return scalar;
  return `The field holds ${nounOf(field)}, which the value of the source is not. Put the field in quotes, or correct the path.`;
}

/** The tag that go-yaml gives a scalar when it reads it. */
function tagOf(scalar: Scalar): string {
  if (scalar.tag !== undefined) return scalar.tag;
  const { type } = valueOf(scalar, 'kyaml');
  return type === 'string' ? '!!str' : `!!${type}`;
}
