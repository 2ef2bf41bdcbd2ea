import { get, spanOf, type Mapping } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { givenText, textAt } from '../kustomization/values.ts';
import { wholePattern, type TextTest } from '../pattern.ts';
import { metadataTexts } from '../resource/metadata.ts';
import { effectiveNamespace, type ObjectId, type TypeSelector } from '../resource/object-id.ts';
import { originalId, type Draft } from '../resource/resource.ts';
import { parseLabelSelector, type LabelMatch } from './label-selector.ts';

/** A selector, compiled. Names are regular expressions that must match the whole name. */
export interface Selector {
  /** Whether the selector says nothing about ids. */
  readonly anyId: boolean;
  /** Whether the selector says nothing about labels and annotations. */
  readonly anyLabels: boolean;
  matchesType(type: TypeSelector): boolean;
  matchesName(name: string): boolean;
  matchesNamespace(namespace: string): boolean;
  matchesLabels(object: Mapping): boolean;
}

/** Compiles the selector of a target; reports patterns and label selectors that are malformed. */
export function compileSelector(node: Mapping, report: Report): Selector | undefined {
  const patterns = new Map<string, TextTest>();
  for (const field of ID_FIELDS) {
    const pattern = wholePattern(textAt(node, field));
    if (pattern !== undefined) patterns.set(field, pattern);
    else report(malformed(node, field, 'regular expression'));
  }
  const labels = compileLabels(node, 'labelSelector', report);
  const annotations = compileLabels(node, 'annotationSelector', report);
  if (patterns.size < ID_FIELDS.length || labels === undefined || annotations === undefined) return undefined;
  const test = (field: string, text: string): boolean => patterns.get(field)!(text);
  return {
    anyId: ID_FIELDS.every((field) => textAt(node, field) === ''),
    anyLabels: textAt(node, 'labelSelector') === '' && textAt(node, 'annotationSelector') === '',
    matchesType: ({ group, version, kind }) =>
      test('group', group) && test('version', version) && test('kind', kind),
    matchesName: (name) => test('name', name),
    matchesNamespace: (namespace) => test('namespace', namespace),
    matchesLabels: (object) =>
      labels(metadataTexts(object, 'labels')) && annotations(metadataTexts(object, 'annotations')),
  };
}

const ID_FIELDS: readonly string[] = ['group', 'version', 'kind', 'name', 'namespace'];

/** Whether a patch with this target applies to a resource: by its original or present name and namespace (resmap's Select). */
export function selects(selector: Selector, draft: Draft): boolean {
  const original = originalId(draft);
  const either = (test: (id: ObjectId) => boolean): boolean => test(original) || test(draft.id);
  return (
    either((id) => selector.matchesNamespace(effectiveNamespace(id))) &&
    either((id) => selector.matchesName(id.name)) &&
    selector.matchesType(draft.id) &&
    selector.matchesLabels(draft.node)
  );
}

function compileLabels(node: Mapping, field: string, report: Report): LabelMatch | undefined {
  const text = givenText(node, field)?.text ?? '';
  const match = parseLabelSelector(text);
  if (match === undefined) report(malformed(node, field, 'label selector'));
  return match;
}

function malformed(node: Mapping, field: string, what: string): ReturnType<typeof failure> {
  const value = get(node, field) ?? node;
  const text = textAt(node, field);
  const remedy = text === '*' ? 'Write .* for any text.' : 'Correct it.';
  const message = `The ${field} "${text}" is no ${what}. ${remedy}`;
  return failure('kustomize-bad-selector', spanOf(value), message);
}
