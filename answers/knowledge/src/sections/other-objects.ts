import type { BuiltObject } from '@hops/flux';
import { at, get } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { saysOf } from './leaves.ts';
import { leavesFor, objectsOf } from './object-table.ts';
import { shortened, table, tallied } from './wording.ts';

/** What Kubernetes and Flux bring themselves, what only describes, and what other sections tell. */
const elsewhere =
  /^(?:HelmRelease|Kustomization|(?:Helm|OCI|Git)Repository|(?:Cluster)?ExternalSecret|PushSecret|(?:Cluster)?SecretStore|HTTPRoute|GRPCRoute|TLSRoute|TCPRoute|UDPRoute|Gateway\w*|Ingress\w*|Certificate|(?:Cluster)?Issuer|ServiceMonitor|PodMonitor|PrometheusRule|VMRule|Grafana\w+|CustomResourceDefinition|PodDisruptionBudget|HorizontalPodAutoscaler|ScaledObject|Alert|Provider|ReferenceGrant|(?:Cluster)?Policy|\w*TrafficPolicy|SecurityPolicy|Replication\w+|\w*Backup\w*|Restore|Snapshot\w+|\w*NetworkPolicy|\w*Upgrade|Plan|DNSEndpoint|Cilium\w+|ObjectStore|StorageClass|VolumeSnapshotClass|APIService|PriorityClass|ServiceAccount)$/;

/** The kinds of operators that no other section tells of: their objects, and what the first of them says. */
export function otherObjects(facts: Facts, most: number): string {
  const kinds = tallied(objectsOf(facts, isOther), ({ id }) => id.kind);
  const rows = kinds
    .toSorted((one, other) => Number(isDeploying(other.first)) - Number(isDeploying(one.first)))
    .slice(0, 2 * most)
    .map(({ key, items, first }) => [
      key,
      shortened([...new Set(items.map(({ id }) => id.name))], most),
      saysOf(get(first.node, 'spec'), { most: leavesFor(most) }, facts) || '–',
      facts.citeName(first),
    ]);
  return table(['Kind', 'Objects', 'The first says', 'Written'], rows);
}

function isOther({ id }: BuiltObject): boolean {
  return (
    id.group.includes('.') &&
    !id.group.endsWith('.k8s.io') &&
    !elsewhere.test(id.kind) &&
    !/postgresql|mariadb|dragonfly|redis/.test(id.group)
  );
}

/** What is built from a source, as Terraform is. */
function isDeploying({ node }: BuiltObject): boolean {
  return at(node, 'spec', 'sourceRef') !== undefined;
}
