import type { ObjectKey } from '@hops/flux';
import type { FieldChange, FieldValue, Side } from './answer.ts';
import { causeOf } from './cause.ts';
import type { Difference } from './compare.ts';
import { pathText } from './field-path.ts';
import type { Leaf } from './leaf.ts';
import { isSecretField } from './secret-field.ts';
import type { SideFiles } from './side-files.ts';

/** The files of both sides. */
export type BothFiles = Readonly<Record<Side, SideFiles>>;

/** A difference as it is told: with the places that caused it, and without the values of secrets. */
export function fieldChange(object: ObjectKey, difference: Difference, files: BothFiles): FieldChange {
  const path = pathText(difference.path);
  const texts = [difference.before, difference.after].flatMap((leaf) => (leaf ? [leaf.text] : []));
  const isSecret = isSecretField(object, difference.path, texts);
  const [before, after] = [
    fieldValue('before', difference, files, isSecret),
    fieldValue('after', difference, files, isSecret),
  ];
  if (before === undefined) return { change: 'added', path, after: after! };
  if (after === undefined) return { change: 'removed', path, before };
  return { change: 'changed', path, before, after };
}

const otherSide: Readonly<Record<Side, Side>> = { before: 'after', after: 'before' };

function fieldValue(
  side: Side,
  difference: Difference,
  files: BothFiles,
  isSecret: boolean,
): FieldValue | undefined {
  const leaf = difference[side];
  if (leaf === undefined) return undefined;
  const partner = difference[otherSide[side]];
  const sided = ({ node }: Leaf, at: Side) => ({ node, files: files[at] });
  const { step, span } = causeOf(sided(leaf, side), partner && sided(partner, otherSide[side]));
  const place = files[side].place(span);
  return isSecret ? { kind: 'secret', step, ...place } : { kind: 'text', text: leaf.text, step, ...place };
}
