import { get, spanOf, withEntry, type Scalar } from '@hops/yaml';
import type { Report } from '../finding.ts';
import { after, textNode, type Hop } from '../nodes.ts';
import { changeField, type FieldChange, type FieldSpec } from '../references/field-spec.ts';
import { reportUnsettable, type Intent } from '../references/unsettable.ts';
import { isSelectedType } from '../resource/object-id.ts';
import { withNode, type Draft } from '../resource/resource.ts';
import { asTwin, twinsOf, withTwins, type Twins } from '../resource/twins.ts';
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
    const twins: Twins = {};
    for (const spec of specs) {
      const changed = new Set<Twins>();
      const intent = intentOf(draft, key, value, spec);
      object = changeField(object, spec, entryChange(key, value, { intent, report, twins, changed }));
      for (const others of changed) object = withTwins(object, others, settled(value));
    }
  }
  return withNode(draft, object);
}

function intentOf({ id }: Draft, key: string, value: Scalar, { path }: FieldSpec): Intent {
  return { id, path, subject: `"${key}"`, cause: spanOf(value) };
}

function settled(value: Scalar): Scalar {
  return textNode(value.text, after({ step: 'transformed by', span: spanOf(value) }));
}

interface EntryContext {
  readonly intent: Intent;
  readonly report: Report;
  /** What the entries become that are new. */
  readonly twins: Twins;
  /** Gets the twins of which one is changed. */
  readonly changed: Set<Twins>;
}

function entryChange(
  key: string,
  value: Scalar,
  { intent, report, twins, changed }: EntryContext,
): FieldChange {
  const hop: Hop = { step: 'transformed by', span: spanOf(value) };
  const refuse = reportUnsettable(intent, report);
  return {
    make: 'mapping',
    hop,
    set: (field) => {
      if (field.kind === 'mapping') {
        const old = get(field, key);
        const origin = after(hop, old);
        const others = old === undefined ? twins : twinsOf(old);
        if (others !== undefined && others !== twins) changed.add(others);
        const text = textNode(value.text, origin);
        return withEntry(field, key, others === undefined ? text : asTwin(text, others), origin);
      }
      refuse(field);
      return field;
    },
    refuse,
  };
}
