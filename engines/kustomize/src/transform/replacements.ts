import { get, isMapping, itemsOf, spanOf, type Mapping, type Node, type Scalar } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { typeAt } from '../kustomization/field-specs.ts';
import { isSet, numberAt, textAt, textsAt } from '../kustomization/values.ts';
import { isEmpty, type Hop } from '../nodes.ts';
import { describe, effectiveNamespace, isSelectedType, type ObjectId } from '../resource/object-id.ts';
import { allIds, withNode, type Draft } from '../resource/resource.ts';
import { asTwin, twinsOf, withTwins, type Twins } from '../resource/twins.ts';
import { withEmbedded } from './embedded-text.ts';
import { changePath, nodeAt, parseFieldPath } from './field-path.ts';
import { replacedValue, sourceValue } from './replacement-value.ts';
import { compileSelector, type Selector } from './selector.ts';
import type { Transform } from './transform.ts';

/** Copies values from fields of one resource into fields of others. Reports sources and targets that are not there. */
export function replacementsTransform(replacements: readonly Mapping[], report: Report): Transform {
  return (drafts) =>
    replacements.reduce((result, replacement) => replaced(result, replacement, report), drafts);
}

function replaced(drafts: readonly Draft[], replacement: Mapping, report: Report): readonly Draft[] {
  const targets = itemsOf(get(replacement, 'targets')).filter(isMapping);
  if (get(replacement, 'targets') === undefined) {
    report(refusal(replacement, 'This replacement has no targets. Add some.'));
    return drafts;
  }
  const value = valueOfSource(drafts, replacement, report);
  if (value === undefined) return drafts;
  return targets.reduce((result, target) => withTarget(result, target, value, report), drafts);
}

function refusal(node: Node, message: string): ReturnType<typeof failure> {
  return failure('kustomize-bad-replacement', spanOf(node), message);
}

function valueOfSource(drafts: readonly Draft[], replacement: Mapping, report: Report): Node | undefined {
  const fixed = get(replacement, 'sourceValue');
  const source = get(replacement, 'source');
  if ((fixed === undefined) === (source === undefined)) {
    report(
      refusal(
        replacement,
        'A replacement has either a source or a sourceValue. Give it exactly one of them.',
      ),
    );
    return undefined;
  }
  if (fixed !== undefined) return fixed;
  const matches = drafts.filter((draft) => allIds(draft).some((id) => isSource(id, source!)));
  const [match] = matches;
  if (match === undefined || matches.length > 1) {
    const message =
      match === undefined
        ? 'No resource of this build matches this source. Correct its kind, name or namespace, or add the resource.'
        : `${matches.length} resources of this build match this source. Add what tells the right one from the others, such as its name.`;
    report(refusal(source!, message));
    return undefined;
  }
  return fieldOfSource(match, source!, report);
}

function isSource(id: ObjectId, source: Node): boolean {
  const name = textAt(source, 'name');
  const namespace = textAt(source, 'namespace');
  if ((name !== '' && name !== id.name) || !isSelectedType(id, typeAt(source))) return false;
  return namespace === '' || namespace === (id.namespace === '' ? 'default' : id.namespace);
}

function fieldOfSource(draft: Draft, source: Node, report: Report): Node | undefined {
  const path = textAt(source, 'fieldPath') || 'metadata.name';
  const found = nodeAt(draft.node, parseFieldPath(path));
  const value = found !== undefined && !('error' in found) && !isEmpty(found) ? found : undefined;
  if (value === undefined) {
    const reason = found !== undefined && 'error' in found ? `: ${found.error}` : '';
    const message = `The source ${describe(draft.id)} has no value at ${path}${reason}. Correct the fieldPath, or set the field.`;
    report(refusal(get(source, 'fieldPath') ?? source, message));
    return undefined;
  }
  const refined = sourceValue(
    value,
    textAt(get(source, 'options'), 'delimiter'),
    numberAt(get(source, 'options'), 'index'),
  );
  if (typeof refined !== 'string') return refined;
  report(refusal(get(source, 'options') ?? source, refined));
  return undefined;
}

function withTarget(
  drafts: readonly Draft[],
  target: Mapping,
  value: Node,
  report: Report,
): readonly Draft[] {
  const select = get(target, 'select');
  if (select?.kind !== 'mapping') {
    report(refusal(target, 'This target has no "select". Add it, such as a kind and a name.'));
    return drafts;
  }
  const selector = compileSelector(select, report);
  const rejects = itemsOf(get(target, 'reject'))
    .filter(isMapping)
    .flatMap((reject) => compileSelector(reject, report) ?? []);
  if (selector === undefined) return drafts;
  return drafts.map((draft) => {
    return isTarget(draft, selector, rejects)
      ? withNode(draft, withValue(draft, target, value, report))
      : draft;
  });
}

function isTarget(draft: Draft, select: Selector, rejects: readonly Selector[]): boolean {
  if (!select.matchesLabels(draft.node)) return false;
  if (rejects.some((reject) => !reject.anyLabels && reject.matchesLabels(draft.node))) return false;
  const ids = [draft.id, ...draft.originalIds.map((id) => ({ ...id, namespace: effectiveNamespace(id) }))];
  const selected = (selector: Selector): boolean =>
    ids.some(
      (id) =>
        selector.matchesType(id) && selector.matchesName(id.name) && selector.matchesNamespace(id.namespace),
    );
  return selected(select) && !rejects.some((reject) => !reject.anyId && selected(reject));
}

function withValue({ id, node: object }: Draft, target: Mapping, value: Node, report: Report): Mapping {
  const options = get(target, 'options');
  const hop: Hop = { step: 'replaced from', span: spanOf(value) };
  const paths = textsAt(target, 'fieldPaths');
  const places = paths.length > 0 ? paths : [{ text: 'metadata.name', node: target }];
  let result: Node = object;
  const twins = new Map<Twins, Scalar>();
  const kept = (old: Node, put: Node): Node => {
    const all = twinsOf(old);
    if (all === undefined || put.kind !== 'scalar') return put;
    twins.set(all, put);
    return asTwin(put, all);
  };
  for (const { text, node } of places) {
    const path = parseFieldPath(text);
    const embedded = withEmbedded(result, path, value, { hop, makes: isSet(options, 'create') });
    if (embedded !== undefined) {
      result = embedded;
      continue;
    }
    const changed = changePath(result, path, {
      make: isSet(options, 'create') ? value.kind : undefined,
      hop,
      set: (field) => {
        const replacedField = replacedValue(
          field,
          value,
          textAt(options, 'delimiter'),
          numberAt(options, 'index'),
          hop,
        );
        if (typeof replacedField !== 'string') return kept(field, replacedField);
        report(refusal(node, replacedField));
        return field;
      },
    });
    if ('error' in changed)
      report(
        refusal(
          node,
          `${text} cannot be set in ${describe(id)}: ${changed.error}. Correct the path, or set the option "create".`,
        ),
      );
    else result = changed;
  }
  return [...twins].reduce((all, [each, scalar]) => withTwins(all, each, scalar), result as Mapping);
}
