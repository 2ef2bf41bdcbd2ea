import type { TypeSelector } from './object-id.ts';

/** The kinds that kustomize puts first, in its order. */
export const FIRST_KINDS: readonly string[] = [
  'Namespace',
  'ResourceQuota',
  'StorageClass',
  'CustomResourceDefinition',
  'ServiceAccount',
  'PodSecurityPolicy',
  'Role',
  'ClusterRole',
  'RoleBinding',
  'ClusterRoleBinding',
  'ConfigMap',
  'Secret',
  'Endpoints',
  'Service',
  'LimitRange',
  'PriorityClass',
  'PersistentVolume',
  'PersistentVolumeClaim',
  'Deployment',
  'StatefulSet',
  'CronJob',
  'PodDisruptionBudget',
];

/** The kinds that kustomize puts last, in its order. */
export const LAST_KINDS: readonly string[] = [
  'MutatingWebhookConfiguration',
  'ValidatingWebhookConfiguration',
];

/** The rank of each kind that one of two lists names; others have rank 0. */
export function kindRanks(first: readonly string[], last: readonly string[]): ReadonlyMap<string, number> {
  return new Map([
    ...first.map((kind, index) => [kind, index - first.length] as const),
    ...last.map((kind, index) => [kind, index + 1] as const),
  ]);
}

/** A text by which types are sorted; what is missing sorts behind every name. */
export function typeText({ group, version, kind }: TypeSelector): string {
  return `${group || '~G'}_${version || '~V'}_${kind || '~K'}`;
}

const RANKS = kindRanks(FIRST_KINDS, LAST_KINDS);

/** Orders types by the rank of their kind, then by group, version and kind (kyaml's Gvk.IsLessThan). */
export function compareTypes(a: TypeSelector, b: TypeSelector): number {
  return (RANKS.get(a.kind) ?? 0) - (RANKS.get(b.kind) ?? 0) || compareText(typeText(a), typeText(b));
}

/** Orders texts by code units. */
export function compareText(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
