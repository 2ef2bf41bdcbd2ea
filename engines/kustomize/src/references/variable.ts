import type { Span } from '@hops/text';
import { get, spanOf, type Mapping } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { spanAt, textAt } from '../kustomization/values.ts';
import { describe, effectiveNamespace, groupVersion, type ObjectId } from '../resource/object-id.ts';
import { allIds, type Draft } from '../resource/resource.ts';

/** An entry of `vars`: a name, the object it reads from, and the field there. */
export interface Variable {
  readonly name: string;
  readonly object: ObjectId;
  readonly fieldPath: string;
  readonly node: Mapping;
}

/** The variable of a checked entry of `vars`. */
export function variableOf(entry: Mapping): Variable {
  const reference = get(entry, 'objref');
  const apiVersion = textAt(reference, 'apiVersion');
  const written = { group: textAt(reference, 'group'), version: textAt(reference, 'version') };
  return {
    name: textAt(entry, 'name'),
    object: {
      ...(apiVersion === '' ? written : groupVersion(apiVersion)),
      kind: textAt(reference, 'kind'),
      name: textAt(reference, 'name'),
      namespace: textAt(reference, 'namespace'),
    },
    fieldPath: textAt(get(entry, 'fieldref'), 'fieldPath') || 'metadata.name',
    node: entry,
  };
}

/** All variables; reports a name that comes twice. */
export function mergeVariables(
  base: readonly Variable[],
  added: readonly Variable[],
  report: Report,
): readonly Variable[] {
  const merged = [...base];
  for (const variable of added) {
    const other = merged.find(({ name }) => name === variable.name);
    if (other === undefined) merged.push(variable);
    else {
      const message = `The variable ${variable.name} is there already. Rename one of the two.`;
      const related = [{ span: spanOf(other.node), message: 'the other one' }];
      report(failure('kustomize-bad-variable', spanAt(variable.node, 'name'), message, related));
    }
  }
  return merged;
}

/** The resources with each variable noted at the one that it reads from; reports a variable that could read from several. */
export function withReaders(
  drafts: readonly Draft[],
  variables: readonly Variable[],
  report: Report,
): readonly Draft[] {
  return variables.reduce((result, variable) => {
    const matches = result.filter((draft) => allIds(draft).some((id) => isObject(id, variable.object)));
    if (matches.length > 1) {
      const related = matches.map(({ id, node }) => ({ span: spanOf(node), message: describe(id) }));
      const message = `The variable ${variable.name} could read from ${matches.length} resources. Give its objref a namespace.`;
      report(failure('kustomize-bad-variable', objectSpan(variable), message, related));
      return result;
    }
    return result.map((draft) =>
      draft === matches[0] ? { ...draft, variables: [...draft.variables, variable.name] } : draft,
    );
  }, drafts);
}

/** Where a variable says what it reads from; its name, where it does not say. */
export function objectSpan({ node }: Variable): Span {
  return get(node, 'objref') === undefined ? spanAt(node, 'name') : spanAt(node, 'objref');
}

function isObject(id: ObjectId, object: ObjectId): boolean {
  const sameType = id.group === object.group && id.version === object.version && id.kind === object.kind;
  if (!sameType || id.name !== object.name) return false;
  return object.namespace === '' || effectiveNamespace(id) === effectiveNamespace(object);
}
