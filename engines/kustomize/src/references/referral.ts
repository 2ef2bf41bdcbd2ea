import { get, itemsOf } from '@hops/yaml';
import { plainText } from '../nodes.ts';
import {
  effectiveNamespace,
  hasNoNamespace,
  isSelectedType,
  type TypeSelector,
} from '../resource/object-id.ts';
import type { Draft } from '../resource/resource.ts';
import type { FieldSpec } from './field-spec.ts';

/** The resources that a referrer can name: those of its namespace, and those without one. */
export type CandidatesFor = (referrer: Draft) => readonly Draft[];

/** Finds the candidates of referrers; a role binding also reaches the namespaces of its service accounts. */
export function candidatesAmong(drafts: readonly Draft[]): CandidatesFor {
  const placed = drafts.map((draft) => ({
    draft,
    global: hasNoNamespace(draft.id),
    namespace: effectiveNamespace(draft.id),
  }));
  const byNamespace = new Map<string, readonly Draft[]>();
  const reachable = (namespace: string, others: ReadonlySet<string>): readonly Draft[] =>
    placed
      .filter(
        (other) => other.global || other.namespace === namespace || others.has(other.draft.id.namespace),
      )
      .map(({ draft }) => draft);
  return (referrer) => {
    if (hasNoNamespace(referrer.id)) return drafts;
    const namespace = effectiveNamespace(referrer.id);
    const others = accountNamespaces(referrer);
    if (others.size > 0) return reachable(namespace, others);
    const known = byNamespace.get(namespace) ?? reachable(namespace, others);
    byNamespace.set(namespace, known);
    return known;
  };
}

function accountNamespaces({ id, node }: Draft): ReadonlySet<string> {
  if (id.kind !== 'RoleBinding') return new Set();
  const accounts = itemsOf(get(node, 'subjects')).filter(
    (subject) => plainText(get(subject, 'kind')) === 'ServiceAccount',
  );
  return new Set(
    accounts.map((subject) => plainText(get(subject, 'namespace'))).filter((text) => text !== ''),
  );
}

/** A name that a referrer holds, and what it could mean. */
export interface Question {
  readonly name: string;
  readonly referrer: Draft;
  readonly field: FieldSpec;
  readonly target: TypeSelector;
  readonly candidates: readonly Draft[];
  /** Whether the namespace is taken over, too. */
  readonly withNamespace: boolean;
}

/** What a name means: no candidate, one, or several that differ. */
export type Referral =
  | { readonly kind: 'none' }
  | { readonly kind: 'one'; readonly draft: Draft }
  | { readonly kind: 'several'; readonly drafts: readonly Draft[] };

/** Finds the resource that a name means (nameref's selectReferral), from coarse to fine. */
export function pickReferral(question: Question): Referral {
  const { name, referrer, target } = question;
  const role = roleType(question);
  const sameName = question.candidates.filter(
    (draft) =>
      draft.originalIds.some((id) => id.name === name) &&
      draft.originalIds.some((id) => isSelectedType(id, target)) &&
      (role === undefined || draft.originalIds.some((id) => isSelectedType(id, role))) &&
      isInReach(draft, referrer),
  );
  if (sameName.length === 1) return { kind: 'one', draft: sameName[0]! };
  const sameAffixes = sameName.filter((draft) => affixesAgree(draft, referrer, true));
  const finest =
    sameAffixes.length > 1
      ? sameAffixes.filter((draft) => affixesAgree(draft, referrer, false))
      : sameAffixes;
  const [first] = finest;
  if (first === undefined) return { kind: 'none' };
  const differs = finest.some(({ id }) => {
    return id.name !== first.id.name || (question.withNamespace && id.namespace !== first.id.namespace);
  });
  return differs ? { kind: 'several', drafts: finest } : { kind: 'one', draft: first };
}

/** The type that the `roleRef` of a binding names. */
function roleType({ field, referrer }: Question): TypeSelector | undefined {
  if (!field.path.endsWith('roleRef/name')) return undefined;
  const role = get(referrer.node, 'roleRef');
  const group = get(role, 'apiGroup');
  const kind = get(role, 'kind');
  if (group === undefined || kind === undefined) return undefined;
  return { group: plainText(group), version: '', kind: plainText(kind) };
}

function isInReach({ id }: Draft, referrer: Draft): boolean {
  if (hasNoNamespace(referrer.id) || hasNoNamespace(id) || id.kind === 'ServiceAccount') return true;
  return effectiveNamespace(id) === effectiveNamespace(referrer.id);
}

function affixesAgree(a: Draft, b: Draft, emptyAgrees: boolean): boolean {
  return endAlike(a.prefixes, b.prefixes, emptyAgrees) && endAlike(a.suffixes, b.suffixes, emptyAgrees);
}

function endAlike(a: readonly string[], b: readonly string[], emptyAgrees: boolean): boolean {
  if (a.length === 0 || b.length === 0) return emptyAgrees || a.length === b.length;
  const [short, long] = a.length <= b.length ? [a, b] : [b, a];
  return short.every((text, index) => text === long[index + long.length - short.length]);
}
