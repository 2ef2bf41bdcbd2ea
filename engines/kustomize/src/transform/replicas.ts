import { makeScalar, type Mapping } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { numberAt, spanAt, textAt } from '../kustomization/values.ts';
import { after, type Hop } from '../nodes.ts';
import { changeField, type FieldSpec } from '../references/field-spec.ts';
import { reportUnsettable } from '../references/unsettable.ts';
import { isSelectedType } from '../resource/object-id.ts';
import { allIds, withNode, type Draft } from '../resource/resource.ts';
import type { Transform } from './transform.ts';

/** Sets the replica count of the resources with a name; reports when there is none. */
export function replicasTransform(
  replica: Mapping,
  fieldSpecs: readonly FieldSpec[],
  report: Report,
): Transform {
  const name = textAt(replica, 'name');
  const isMatch = (draft: Draft, spec: FieldSpec): boolean =>
    allIds(draft).some((id) => id.name === name && isSelectedType(id, spec));
  return (drafts) => {
    if (!drafts.some((draft) => fieldSpecs.some((spec) => isMatch(draft, spec)))) {
      const message = `No resource with replicas is named "${name}". Correct the name, or remove this entry.`;
      report(failure('kustomize-replicas-without-match', spanAt(replica, 'name'), message));
    }
    return drafts.map((draft) => {
      const specs = fieldSpecs.filter((spec) => isMatch(draft, spec) && isSelectedType(draft.id, spec));
      return specs.reduce(
        (result, spec) => withNode(result, withCount(result, spec, replica, report)),
        draft,
      );
    });
  };
}

function withCount(draft: Draft, spec: FieldSpec, replica: Mapping, report: Report): Mapping {
  const hop: Hop = { step: 'transformed by', span: spanAt(replica, 'count') };
  const intent = { id: draft.id, path: spec.path, subject: 'The replica count', cause: hop.span };
  const refuse = reportUnsettable(intent, report);
  return changeField(draft.node, spec, {
    make: 'scalar',
    hop,
    set: (field) => {
      if (field.kind === 'scalar')
        return makeScalar(String(numberAt(replica, 'count')), after(hop, field), field.style);
      refuse(field);
      return field;
    },
    refuse,
  });
}
