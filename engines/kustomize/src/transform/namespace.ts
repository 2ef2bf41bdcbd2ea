import { get, itemsOf, spanOf, withEntry, withItems, type Mapping, type Node } from '@hops/yaml';
import type { Report } from '../finding.ts';
import type { Text } from '../kustomization/values.ts';
import { after, isNull, mapShared, plainText, textNode, type Hop } from '../nodes.ts';
import { changeField, fieldSpec, type FieldChange, type FieldSpec } from '../references/field-spec.ts';
import { reportUnsettable } from '../references/unsettable.ts';
import { reportCollisions } from '../resource/collisions.ts';
import { hasNoNamespace, isSelectedType, type ObjectId } from '../resource/object-id.ts';
import { rememberId, withNode, type Draft } from '../resource/resource.ts';
import type { Transform } from './transform.ts';

/** Which subjects of role bindings get the namespace. */
export type SubjectMode = 'defaultOnly' | 'allServiceAccounts' | 'none';

/** What the namespace transformer is told. */
export interface NamespaceOptions {
  readonly namespace: Text;
  readonly fieldSpecs: readonly FieldSpec[];
  readonly unsetOnly: boolean;
  readonly subjects: SubjectMode;
}

const METADATA_NAMESPACE = fieldSpec('metadata/namespace', true);

/** Moves every resource into a namespace: its own field, role binding subjects, and the fields that the specs name. */
export function namespaceTransform(options: NamespaceOptions, report: Report): Transform {
  const fieldSpecs = options.fieldSpecs.filter((spec) => spec.path !== 'metadata/namespace');
  const move = mover(options);
  return (drafts) => {
    const moved = drafts.map((draft) => {
      return withNode(rememberId(draft), inNamespace(draft, fieldSpecs, move, options, report));
    });
    reportCollisions(moved, options.namespace.node, report);
    return moved;
  };
}

/** Sets a namespace where a node stands, or leaves the node where it is to stay. */
type Move = (old: Node | undefined) => Node;

function mover({ namespace, unsetOnly }: NamespaceOptions): Move {
  const hop: Hop = { step: 'transformed by', span: spanOf(namespace.node) };
  return (old) => {
    if (old !== undefined && unsetOnly && plainText(old) !== '') return old;
    return textNode(namespace.text, after(hop, old));
  };
}

function inNamespace(
  { id, node }: Draft,
  fieldSpecs: readonly FieldSpec[],
  move: Move,
  { namespace, subjects }: NamespaceOptions,
  report: Report,
): Mapping {
  const change = (spec: FieldSpec): FieldChange => changeOf(id, spec, move, namespace, report);
  const isBinding = id.kind === 'RoleBinding' || id.kind === 'ClusterRoleBinding';
  let object = hasNoNamespace(id) ? node : changeField(node, METADATA_NAMESPACE, change(METADATA_NAMESPACE));
  if (isBinding) object = withSubjects(object, move, subjects);
  for (const spec of fieldSpecs) {
    if (!isSelectedType(id, spec) || (isBinding && spec.path === 'subjects/namespace')) continue;
    if (spec.path === 'metadata/name' && (id.group !== '' || id.version !== 'v1')) continue;
    object = changeField(object, spec, change(spec));
  }
  return object;
}

function changeOf(
  id: ObjectId,
  { path }: FieldSpec,
  move: Move,
  namespace: Text,
  report: Report,
): FieldChange {
  const span = spanOf(namespace.node);
  const subject = `The namespace ${namespace.text}`;
  const refuse = reportUnsettable({ id, path, subject, cause: span }, report);
  return {
    make: 'scalar',
    hop: { step: 'transformed by', span },
    set: (field) => {
      if (field.kind === 'scalar') return move(field);
      refuse(field);
      return field;
    },
    refuse,
  };
}

function withSubjects(object: Mapping, move: Move, mode: SubjectMode): Mapping {
  const subjects = get(object, 'subjects');
  if (subjects?.kind !== 'sequence' || mode === 'none') return object;
  const items = mapShared(itemsOf(subjects), (subject) => {
    return subject.kind === 'mapping' && isMovedSubject(subject, mode)
      ? withNamespace(subject, move)
      : subject;
  });
  return items === subjects.items ? object : withEntry(object, 'subjects', withItems(subjects, items));
}

function isMovedSubject(subject: Mapping, mode: SubjectMode): boolean {
  if (mode === 'defaultOnly') return plainText(get(subject, 'name')) === 'default';
  return plainText(get(subject, 'kind')) === 'ServiceAccount';
}

function withNamespace(subject: Mapping, move: Move): Mapping {
  const old = get(subject, 'namespace');
  const value = move(old === undefined || isNull(old) ? undefined : old);
  return value === old ? subject : withEntry(subject, 'namespace', value, value.origin);
}
