import {
  entriesOf,
  makeScalar,
  spanOf,
  valueOf,
  withItems,
  type Entry,
  type Mapping,
  type Node,
  type Scalar,
} from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { after, isNull, mapShared, textNode, type Hop } from '../nodes.ts';
import { describe, isSelectedType, type ObjectId } from '../resource/object-id.ts';
import { withNode, type Draft } from '../resource/resource.ts';
import { nodeAt, parseFieldPath } from '../transform/field-path.ts';
import { changeField, type FieldSpec } from './field-spec.ts';
import { objectSpan, type Variable } from './variable.ts';

/** The resources with `$(NAME)` replaced by the values of variables, in the fields that the specs name. Reports variables without a value. */
export function resolveVariables(
  drafts: readonly Draft[],
  variables: readonly Variable[],
  fieldSpecs: readonly FieldSpec[],
  report: Report,
): readonly Draft[] {
  const values = new Map<string, Scalar>();
  for (const variable of variables) {
    const value = valueFor(drafts, variable, report);
    if (value?.kind === 'scalar') values.set(variable.name, value);
  }
  if (variables.length === 0) return drafts;
  return drafts.map((draft) => {
    const specs = fieldSpecs.filter((spec) => isSelectedType(draft.id, spec));
    return withNode(
      draft,
      specs.reduce((object, spec) => withValues(draft.id, object, spec, values, report), draft.node),
    );
  });
}

function valueFor(drafts: readonly Draft[], variable: Variable, report: Report): Node | undefined {
  const reader = drafts.find((draft) => draft.variables.includes(variable.name));
  const path = parseFieldPath(variable.fieldPath).flatMap(indexApart);
  const value = reader === undefined ? undefined : nodeAt(reader.node, path);
  if (value !== undefined && !('error' in value)) return value;
  const lack =
    reader === undefined
      ? 'no resource of this build is its objref. Correct the objref, or add the resource.'
      : `${describe(reader.id)} has no field ${variable.fieldPath}. Correct the fieldref, or add the field.`;
  const message = `The variable ${variable.name} has no value: ${lack}`;
  report(failure('kustomize-bad-variable', objectSpan(variable), message));
  return undefined;
}

/** `ports[0]` is a name and an index. */
function indexApart(segment: string): readonly string[] {
  const match = /^(.*)\[(\d+)\]$/s.exec(segment);
  if (match === null) return [segment];
  return match[1] === '' ? [match[2]!] : [match[1]!, match[2]!];
}

function withValues(
  id: ObjectId,
  object: Mapping,
  spec: FieldSpec,
  values: ReadonlyMap<string, Scalar>,
  report: Report,
): Mapping {
  const message = `Variables are only replaced in texts. Correct the field ${spec.path} of ${describe(id)}, or the field spec that names it.`;
  const refuse = (node: Node): void => report(failure('kustomize-field-not-settable', spanOf(node), message));
  const change = { hop: { step: 'replaced from' as const, span: spanOf(object) }, refuse };
  const set = (field: Node): Node => {
    if (field.kind === 'scalar') return substituted(field, values);
    if (field.kind === 'sequence') {
      const items = mapShared(field.items, (item) => {
        if (item.kind === 'scalar' && isText(item)) return substituted(item, values);
        refuse(item);
        return item;
      });
      return items === field.items ? field : withItems(field, items);
    }
    return field.kind === 'mapping' ? inEntries(field, values) : field;
  };
  return changeField(object, { ...spec, create: false }, { ...change, set });
}

function inEntries(mapping: Mapping, values: ReadonlyMap<string, Scalar>): Mapping {
  const entries = mapShared(entriesOf(mapping), (entry): Entry => {
    const value = entry.value.kind === 'scalar' ? substituted(entry.value, values) : entry.value;
    return value === entry.value ? entry : { key: entry.key, value };
  });
  return entries === mapping.entries ? mapping : { ...mapping, entries };
}

function isText(scalar: Scalar): boolean {
  return !isNull(scalar) && valueOf(scalar, 'kyaml').type === 'string';
}

const REFERENCE = /\$(?:\$|\(([^)]*)\))/g;

/** A text that is one reference becomes the value itself, with its type. */
function substituted(scalar: Scalar, values: ReadonlyMap<string, Scalar>): Scalar {
  if (!isText(scalar) || !scalar.text.includes('$')) return scalar;
  const whole = /^\$\(([^)]*)\)$/.exec(scalar.text);
  const value = whole === null ? undefined : values.get(whole[1]!);
  if (value !== undefined) {
    const origin = after(hopTo(value), scalar);
    return isText(value) ? textNode(value.text, origin) : makeScalar(value.text, origin);
  }
  let last: Scalar | undefined;
  const text = scalar.text.replace(REFERENCE, (written, name?: string) => {
    if (name === undefined) return '$';
    const found = values.get(name);
    last = found ?? last;
    return found?.text ?? written;
  });
  if (text === scalar.text) return scalar;
  return textNode(text, last === undefined ? after(hopTo(scalar), scalar) : after(hopTo(last), scalar));
}

function hopTo(value: Scalar): Hop {
  return { step: 'replaced from', span: spanOf(value) };
}
