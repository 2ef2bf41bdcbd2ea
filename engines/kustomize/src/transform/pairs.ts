import { get, spanOf, withEntry, type Scalar } from '@hops/yaml';
import type { Report } from '../finding.ts';
import { after, textNode, type Hop } from '../nodes.ts';
import { changeField, type FieldChange, type FieldSpec } from '../references/field-spec.ts';
import { reportUnsettable, type Intent } from '../references/unsettable.ts';
import { isSelectedType } from '../resource/object-id.ts';
import { withNode, type Draft } from '../resource/resource.ts';
import type { Transform } from './transform.ts';

/** Sets entries in maps of all resources: labels, selectors or annotations, wherever the specs say. */
export function pairsTransform(
  pairs: readonly (readonly [string, Scalar])[],
  fieldSpecs: readonly FieldSpec[],
  report: Report,
): Transform {
  return (drafts) =>
    pairs.length === 0 ? drafts : drafts.map((draft) => withPairs(draft, pairs, fieldSpecs, report));
}

function withPairs(
  draft: Draft,
  pairs: readonly (readonly [string, Scalar])[],
  fieldSpecs: readonly FieldSpec[],
  report: Report,
): Draft {
  const specs = fieldSpecs.filter((spec) => isSelectedType(draft.id, spec));
  let object = draft.node;
  for (const [key, value] of pairs) {
    for (const spec of specs)
      object = changeField(object, spec, entryChange(key, value, intentOf(draft, key, value, spec), report));
  }
  return withNode(draft, object);
}

function intentOf({ id }: Draft, key: string, value: Scalar, { path }: FieldSpec): Intent {
  return { id, path, subject: `"${key}"`, cause: spanOf(value) };
}

function entryChange(key: string, value: Scalar, intent: Intent, report: Report): FieldChange {
  const hop: Hop = { step: 'transformed by', span: spanOf(value) };
  const refuse = reportUnsettable(intent, report);
  return {
    make: 'mapping',
    hop,
    set: (field) => {
      if (field.kind === 'mapping') {
        const origin = after(hop, get(field, key));
        return withEntry(field, key, textNode(value.text, origin), origin);
      }
      refuse(field);
      return field;
    },
    refuse,
  };
}
