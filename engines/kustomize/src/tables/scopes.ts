import scopes from './scopes.json' with { type: 'json' };

const CLUSTER: ReadonlySet<string> = new Set(scopes.cluster);
const CLUSTER_KINDS: ReadonlySet<string> = new Set(scopes.cluster.map(withoutVersion));

/** Whether kustomize knows that objects of this type have no namespace; types it does not know count as namespaced. */
export function isClusterScoped(apiVersion: string, kind: string): boolean {
  return CLUSTER.has(`${apiVersion} ${kind}`);
}

/**
 * Whether objects of a kind live in a namespace, in any version of its group. The table stems from the OpenAPI
 * document that kustomize builds in; kinds it does not know (all custom resources) count as namespaced.
 */
export function isNamespaced(group: string, kind: string): boolean {
  return !CLUSTER_KINDS.has(`${group} ${kind}`);
}

function withoutVersion(type: string): string {
  const [apiVersion = '', kind = ''] = type.split(' ');
  const slash = apiVersion.indexOf('/');
  return `${slash < 0 ? '' : apiVersion.slice(0, slash)} ${kind}`;
}
