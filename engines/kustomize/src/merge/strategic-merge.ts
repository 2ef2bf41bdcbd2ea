import { entriesOf, get, keyText, spanOf, valueOf, withItems } from '@hops/yaml';
import type { Entry, Mapping, Node, Scalar, Sequence } from '@hops/yaml';
import { failure, notice, type Report } from '../finding.ts';
import { isNull, moved, nounOf, plainText } from '../nodes.ts';
import { mergeItems } from './associative-list.ts';
import { directedMapping, directedSequence, type Directive } from './directive.ts';
import { twinsOf, withTwins, type Twins } from '../resource/twins.ts';
import { typeOfNodes, type MergeList, type MergeSchema, type MergeType } from './schema.ts';

/** A strategic merge patch, and the kind that it names. */
export interface StrategicPatch {
  readonly kind: string;
  readonly content: Mapping;
}

/** What a merge goes by. */
export interface MergeRules {
  readonly schema: MergeSchema;
  readonly report: Report;
}

/**
 * The object with a strategic merge patch applied; `undefined` when the patch deletes it. Follows kyaml's merge2: maps
 * merge, lists of built-in types merge by their keys with the patch's items first, all other lists are replaced, and
 * null removes. For an object of an unknown kind, that of the patch may say which lists merge. Reports a patch that has
 * a map where the object has a list, and the like.
 */
export function strategicMerge(
  object: Mapping,
  patch: StrategicPatch,
  rules: MergeRules,
): Mapping | undefined {
  const apiVersion = plainText(get(object, 'apiVersion'));
  const type = typeOfNodes(rules.schema, [object]) ?? rules.schema.typeNamed(apiVersion, patch.kind);
  const twins = new Map<Twins, Scalar>();
  const merged = mergeNodes(object, patch.content, { type }, { ...rules, twins }) as Mapping | undefined;
  return merged && [...twins].reduce((result, [all, scalar]) => withTwins(result, all, scalar), merged);
}

interface Merging extends MergeRules {
  /** Gets the twins of which one is replaced, with what replaces it. */
  readonly twins: Map<Twins, Scalar>;
}

/** What is known of a field. */
interface FieldType {
  readonly type?: MergeType | undefined;
  readonly list?: MergeList | undefined;
}

/**
 * Merges two nodes, either of which may be missing; a patch that is the node itself only clears away its nulls and
 * directives. The result is `undefined` when nothing is left.
 */
function mergeNodes(
  old: Node | undefined,
  patch: Node | undefined,
  { type, list }: FieldType,
  rules: Merging,
): Node | undefined {
  const model = present(old) ?? present(patch);
  if (model === undefined) return patch === undefined ? explicitNull(old) : undefined;
  if (patch !== undefined && isNull(patch)) return undefined;
  if (patch !== undefined && patch.kind !== model.kind) return mismatch(model, patch, rules.report);
  if (model.kind === 'mapping') {
    const known = type ?? typeOfNodes(rules.schema, [old, patch]);
    return mergeMappings(present(old) as Mapping | undefined, patch as Mapping | undefined, known, rules);
  }
  if (model.kind === 'sequence' && list !== undefined) {
    return mergeLists(present(old) as Sequence | undefined, patch as Sequence | undefined, list, rules);
  }
  if (patch === undefined || patch === old) return old;
  if (patch.kind !== 'scalar') return patched(patch, old);
  const value = patched(inStyleOf(old, patch), old);
  const twins = twinsOf(old);
  if (twins !== undefined) rules.twins.set(twins, value);
  return value;
}

/** kyaml keeps the style of a patched scalar, so that a number in the place of a quoted text becomes a text, too. */
function inStyleOf(old: Node | undefined, patch: Scalar): Scalar {
  if (old?.kind !== 'scalar' || old.style === patch.style) return patch;
  const isText = valueOf(patch, 'kyaml').type === 'string';
  return { ...patch, style: old.style, tag: patch.tag ?? (isText ? '!!str' : undefined) };
}

function present(node: Node | undefined): Node | undefined {
  return node === undefined || isNull(node) ? undefined : node;
}

/** A null that is written out survives a merge; one that is only an empty value does not. */
function explicitNull(node: Node | undefined): Node | undefined {
  return node?.kind === 'scalar' && node.text !== '' ? node : undefined;
}

function patched<N extends Node>(patch: N, old: Node | undefined): N {
  return moved(patch, { step: 'patched by', span: spanOf(patch) }, old);
}

function mismatch(old: Node, patch: Node, report: Report): Node {
  const message = `The patch has ${nounOf(patch)} where the object has ${nounOf(old)}. Write the patch in the shape of the object.`;
  const related = [{ span: spanOf(old), message: 'the patched field' }];
  report(failure('kustomize-patch-conflict', spanOf(patch), message, related));
  return old;
}

function mergeMappings(
  old: Mapping | undefined,
  written: Mapping | undefined,
  type: MergeType | undefined,
  rules: Merging,
): Mapping | undefined {
  if (written === undefined) return old && mergeFields(old, undefined, type, rules);
  const { directive, patch: undirected } = directedMapping(written);
  const isKept = directive === 'unknown' && old === undefined;
  if (!isKept) checkDirective(directive, written, rules.report);
  if (directive === 'delete') return undefined;
  const isSelf = old === written;
  const patch = isKept ? written : undirected;
  if (old !== undefined && !isSelf && directive !== 'replace') return mergeFields(old, patch, type, rules);
  const cleared = mergeFields(patch, patch, type, rules);
  return isSelf ? cleared : patched(cleared, old);
}

/** Merges the fields of two maps, or clears those of one that is given twice. */
function mergeFields(
  old: Mapping,
  patch: Mapping | undefined,
  type: MergeType | undefined,
  rules: Merging,
): Mapping {
  const kept: Entry[] = [];
  for (const entry of old.entries) {
    const key = keyText(entry) ?? '';
    const change = patch === old ? entry.value : get(patch, key);
    const value = mergeNodes(entry.value, change, fieldType(type, key), rules);
    if (value !== undefined) kept.push(value === entry.value ? entry : { key: entry.key, value });
  }
  const added = patch === old ? [] : addedFields(old, patch, type, rules);
  const isSame =
    added.length === 0 &&
    kept.length === old.entries.length &&
    kept.every((entry, index) => entry === old.entries[index]);
  return isSame ? old : { ...old, entries: [...kept, ...added] };
}

function addedFields(
  old: Mapping,
  patch: Mapping | undefined,
  type: MergeType | undefined,
  rules: Merging,
): readonly Entry[] {
  return entriesOf(patch).flatMap((entry) => {
    const key = keyText(entry) ?? '';
    if (get(old, key) !== undefined) return [];
    const value = mergeNodes(undefined, entry.value, fieldType(type, key), rules);
    return value === undefined ? [] : [{ key: entry.key, value }];
  });
}

function fieldType(type: MergeType | undefined, key: string): FieldType {
  return { type: type?.field(key), list: type?.list(key) };
}

function mergeLists(
  old: Sequence | undefined,
  written: Sequence | undefined,
  { keys, item: type }: MergeList,
  rules: Merging,
): Sequence | undefined {
  if (old === undefined && written !== undefined) {
    return patched(mergeInto(written, written, keys, type, rules), old);
  }
  const { directive, patch } = directedSequence(written);
  if (written !== undefined) checkDirective(directive, written, rules.report);
  if (directive === 'delete') return undefined;
  if (directive === 'replace') return patched(mergeInto(patch!, patch, keys, type, rules), old);
  return mergeInto(old!, patch, keys, type, rules);
}

function mergeInto(
  list: Sequence,
  patch: Sequence | undefined,
  keys: readonly string[],
  type: MergeType | undefined,
  rules: Merging,
): Sequence {
  const items = mergeItems(list.items, patch?.items, keys, (item, change) =>
    item !== change && replacesItem(item, change, rules.report)
      ? item
      : mergeNodes(item, change, { type }, rules),
  );
  const isSame =
    items.length === list.items.length && items.every((item, index) => item === list.items[index]);
  return isSame ? list : withItems(list, items);
}

/** Whether an item of a patch wants to replace one that is there: kyaml then keeps the one that is there. */
function replacesItem(item: Node | undefined, change: Node | undefined, report: Report): boolean {
  if (item === undefined || change?.kind !== 'mapping') return false;
  if (directedMapping(change).directive !== 'replace') return false;
  const message =
    'kustomize passes over "$patch: replace" in an item of a list that merges by keys. Set the fields of the item one by one instead, and those that must go to null.';
  report(notice('kustomize-bad-patch', 'warning', spanOf(change), message));
  return true;
}

function checkDirective(directive: Directive, patch: Node, report: Report): void {
  if (directive !== 'unknown') return;
  const message = 'This "$patch" is no directive. Write merge, replace or delete there.';
  report(failure('kustomize-bad-patch', spanOf(patch), message));
}
