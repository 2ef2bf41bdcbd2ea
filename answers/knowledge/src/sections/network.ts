import { get, resolve, spanOf } from '@hops/yaml';
import type { Facts } from './facts.ts';
import { doorNode, frontDoors } from './front-doors.ts';
import { objectsOf, objectTable } from './object-table.ts';
import { paragraphs, prose, shortened, table, tallied } from './wording.ts';

const doors = /^(?:Gateway|IngressClass)$/;
const names =
  /^(?:DNSEndpoint|Tunnel|ClusterTunnel|CiliumLoadBalancerIPPool|IPAddressPool|CiliumBGP\w+|CiliumL2\w+|BGP\w+|\w+TrafficPolicy|SecurityPolicy|CiliumEgress\w+)$/;
const certificates = /^(?:Certificate|(?:Cluster)?Issuer)$/;

/** The front doors with the routes that hang on each, the addresses, what gives certificates. */
export function network(facts: Facts, most: number): string {
  const isNetwork = (pattern: RegExp) =>
    objectsOf(facts, ({ id }) => pattern.test(id.kind) && id.group !== '');
  return paragraphs(
    routesByDoor(facts, most),
    objectTable(isNetwork(doors), { most }, facts),
    objectTable(isNetwork(names), { most }, facts),
    objectTable(isNetwork(certificates), { most }, facts),
  );
}

/** A route is exposed by the door that it names: the line to copy. */
function routesByDoor(facts: Facts, most: number): string {
  const objects = objectsOf(facts, ({ id }) =>
    /^(?:HTTPRoute|GRPCRoute|TLSRoute|TCPRoute|Ingress|HelmRelease)$/.test(id.kind),
  );
  const pairs = objects.flatMap((object) => frontDoors(object).map((door) => ({ door, object })));
  const rows = tallied(pairs, ({ door }) => door)
    .slice(0, Math.max(6, most))
    .flatMap(({ key, items, first }) => {
      const node = doorNode(get(first.object.node, 'spec'), key);
      return node === undefined
        ? []
        : [
            [
              prose(key),
              shortened([...new Set(items.map(({ object }) => object.id.name))], most),
              facts.cite(spanOf(resolve(node))),
            ],
          ];
    });
  return table(['Gateway or ingress class', 'Named by the routes of', 'For example'], rows);
}
