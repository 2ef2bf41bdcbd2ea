import {
  get,
  isMapping,
  itemsOf,
  spanOf,
  withEntry,
  withItems,
  type Mapping,
  type Node,
  type Scalar,
} from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { isNull, mapShared, nounOf, retyped, withText, type Hop } from '../nodes.ts';
import {
  describe,
  effectiveNamespace,
  hasNoNamespace,
  isSelectedType,
  type ObjectId,
} from '../resource/object-id.ts';
import { originalId, withNode, type Draft } from '../resource/resource.ts';
import { reportBlankNamespaces } from './blank-namespace.ts';
import type { Configuration, NameReference } from './configuration.ts';
import { changeField, type FieldSpec } from './field-spec.ts';
import { candidatesAmong, pickReferral } from './referral.ts';

/**
 * The resources with their references to each other's names put right, after names have changed (kustomize's name
 * reference transformer). Reports a name that several resources could be meant by.
 */
export function fixNameReferences(
  drafts: readonly Draft[],
  configuration: Configuration,
  report: Report,
): readonly Draft[] {
  reportBlankNamespaces(drafts, report);
  if (drafts.every((draft) => draft.originalIds.length === 0)) return drafts;
  const candidatesFor = candidatesAmong(drafts);
  const byKind = referencesByKind(configuration.nameReference);
  return drafts.map((referrer) => {
    const id = originalId(referrer);
    const references = [...(byKind.get(id.kind) ?? []), ...(byKind.get('') ?? [])]
      .filter(({ field }) => isSelectedType(id, field))
      .toSorted((a, b) => a.order - b.order);
    if (references.length === 0) return referrer;
    const candidates = candidatesFor(referrer);
    return references.reduce(
      (draft, reference) => withFixedNames(draft, reference, candidates, report),
      referrer,
    );
  });
}

/** A field that holds a name, the type of what it names, and its place among all such fields. */
interface Reference {
  readonly field: FieldSpec;
  readonly target: NameReference;
  readonly order: number;
}

function referencesByKind(references: readonly NameReference[]): ReadonlyMap<string, readonly Reference[]> {
  const byKind = new Map<string, Reference[]>();
  let order = 0;
  for (const target of references) {
    for (const field of target.referrers) {
      const list = byKind.get(field.kind) ?? [];
      list.push({ field, target, order: order++ });
      byKind.set(field.kind, list);
    }
  }
  return byKind;
}

function withFixedNames(
  referrer: Draft,
  { field, target }: Reference,
  candidates: readonly Draft[],
  report: Report,
): Draft {
  const fixer = { referrer, field, target, candidates, report };
  const node = changeField(
    referrer.node,
    { ...field, create: false },
    {
      hop: { step: 'transformed by', span: spanOf(referrer.node) },
      set: (value) => fixed(value, fixer),
      refuse: (value) => refuse(value, fixer),
    },
  );
  return withNode(referrer, node);
}

interface Fixer {
  readonly referrer: Draft;
  readonly field: FieldSpec;
  readonly target: NameReference;
  readonly candidates: readonly Draft[];
  readonly report: Report;
}

function fixed(value: Node, fixer: Fixer): Node {
  if (isNull(value)) return value;
  if (value.kind === 'scalar') return fixedName(value, fixer);
  if (isMapping(value)) return fixedObject(value, fixer);
  const items = mapShared(itemsOf(value), (item) => {
    if (item.kind === 'scalar') return isNull(item) ? item : fixedName(item, fixer);
    return isMapping(item) ? fixedObject(item, fixer) : item;
  });
  return value.kind !== 'sequence' || items === value.items ? value : withItems(value, items);
}

function fixedName(value: Scalar, fixer: Fixer): Scalar {
  const referral = pick(value, fixer.candidates, false, fixer);
  if (referral === undefined || referral.id.name === value.text) return value;
  return retyped(value, referral.id.name, hopTo(referral));
}

/** A map with a name and perhaps a namespace, such as a subject of a role binding. */
function fixedObject(value: Mapping, fixer: Fixer): Mapping {
  const name = get(value, 'name');
  if (name?.kind !== 'scalar') {
    refuse(value, fixer);
    return value;
  }
  const namespace = get(value, 'namespace');
  const candidates =
    namespace?.kind === 'scalar' ? inNamespace(fixer.candidates, namespace.text) : fixer.candidates;
  const referral = pick(name, candidates, true, fixer);
  if (referral === undefined) return value;
  const { id } = referral;
  const hop = hopTo(referral);
  const named = id.name === name.text ? value : withEntry(value, 'name', retyped(name, id.name, hop));
  if (id.namespace === '' || (namespace?.kind === 'scalar' && namespace.text === id.namespace)) return named;
  return withText(named, 'namespace', id.namespace, hop);
}

/** The candidates that had a namespace at first, or else those that have it now. */
function inNamespace(candidates: readonly Draft[], namespace: string): readonly Draft[] {
  const isIn = (id: ObjectId): boolean => !hasNoNamespace(id) && effectiveNamespace(id) === namespace;
  const hadIt = candidates.filter((draft) => isIn(originalId(draft)));
  return hadIt.length > 0 ? hadIt : candidates.filter(({ id }) => isIn(id));
}

function pick(
  name: Scalar,
  candidates: readonly Draft[],
  withNamespace: boolean,
  fixer: Fixer,
): Draft | undefined {
  const { referrer, field, target, report } = fixer;
  const referral = pickReferral({ name: name.text, referrer, field, target, candidates, withNamespace });
  if (referral.kind === 'one') return referral.draft;
  if (referral.kind === 'several') {
    const related = referral.drafts.map((draft) => ({
      span: spanOf(draft.node),
      message: describe(draft.id),
    }));
    const message = `The name "${name.text}" in ${describe(referrer.id)} could mean any of ${related.length} resources. Give them names that differ.`;
    report(failure('kustomize-ambiguous-reference', spanOf(name), message, related));
  }
  return undefined;
}

function hopTo(referral: Draft): Hop {
  return {
    step: 'replaced from',
    span: spanOf(get(get(referral.node, 'metadata'), 'name') ?? referral.node),
  };
}

function refuse(value: Node, { referrer, field, report }: Fixer): void {
  const message = `${describe(referrer.id)} must have a name at ${field.path}, not ${nounOf(value)}. Correct the object, or the nameReference that leads there.`;
  report(failure('kustomize-field-not-settable', spanOf(value), message));
}
