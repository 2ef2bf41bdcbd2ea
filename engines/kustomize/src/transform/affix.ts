import { spanOf, type Mapping } from '@hops/yaml';
import type { Report } from '../finding.ts';
import type { Text } from '../kustomization/values.ts';
import { retyped, type Hop } from '../nodes.ts';
import { changeField, type FieldSpec } from '../references/field-spec.ts';
import { reportUnsettable } from '../references/unsettable.ts';
import { isSelectedType, type ObjectId } from '../resource/object-id.ts';
import { originalId, rememberId, withNode, type Draft } from '../resource/resource.ts';
import type { Transform } from './transform.ts';

/** What is put before or behind names. */
export interface Affix {
  readonly side: 'prefix' | 'suffix';
  readonly text: Text;
  readonly fieldSpecs: readonly FieldSpec[];
}

/** Puts a prefix before, or a suffix behind, the names of all resources but namespaces, CRDs and API services. */
export function affixTransform(affix: Affix, report: Report): Transform {
  return (drafts) => drafts.map((draft) => affixed(draft, affix, report));
}

function affixed(draft: Draft, affix: Affix, report: Report): Draft {
  const id = originalId(draft);
  if (keepsName(id)) return draft;
  let result = draft;
  for (const spec of affix.fieldSpecs) {
    if (!isSelectedType(id, spec)) continue;
    if (spec.path === 'metadata/name') result = remembered(result, affix);
    result = withNode(result, changedField(result, spec, affix, report));
  }
  return result;
}

function keepsName({ group, kind }: ObjectId): boolean {
  if (kind === 'APIService') return group === 'apiregistration.k8s.io';
  return kind === 'CustomResourceDefinition' || kind === 'Namespace';
}

function remembered(draft: Draft, { side, text }: Affix): Draft {
  const kept = rememberId(draft);
  return side === 'prefix'
    ? { ...kept, prefixes: [...kept.prefixes, text.text] }
    : { ...kept, suffixes: [...kept.suffixes, text.text] };
}

function changedField(draft: Draft, spec: FieldSpec, { side, text }: Affix, report: Report): Mapping {
  const hop: Hop = { step: 'transformed by', span: spanOf(text.node) };
  const intent = { id: draft.id, path: spec.path, subject: `The ${side} "${text.text}"`, cause: hop.span };
  const refuse = reportUnsettable(intent, report);
  return changeField(draft.node, spec, {
    make: 'scalar',
    hop,
    set: (field) => {
      if (field.kind !== 'scalar') {
        refuse(field);
        return field;
      }
      return retyped(field, side === 'prefix' ? text.text + field.text : field.text + text.text, hop);
    },
    refuse,
  });
}
