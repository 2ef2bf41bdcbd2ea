import { get, textOf, type Node } from '@hops/yaml';

/** The API groups of Flux and of what is deployed beside it. */
export const groups = {
  kustomize: 'kustomize.toolkit.fluxcd.io',
  helm: 'helm.toolkit.fluxcd.io',
  source: 'source.toolkit.fluxcd.io',
  sourceExtensions: 'source.extensions.fluxcd.io',
  operator: 'fluxcd.controlplane.io',
  externalSecrets: 'external-secrets.io',
} as const;

/** The group of a manifest's `apiVersion`; the core group is the empty string. */
export function groupOf(node: Node | undefined): string {
  const apiVersion = textOf(get(node, 'apiVersion')) ?? '';
  const slash = apiVersion.indexOf('/');
  return slash === -1 ? '' : apiVersion.slice(0, slash);
}

/** Whether a manifest is of this group and kind, in any version. */
export function isKind(node: Node | undefined, group: string, kind: string): boolean {
  return textOf(get(node, 'kind')) === kind && groupOf(node) === group;
}
