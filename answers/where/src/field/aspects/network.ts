import type { Aspect } from '../aspect.ts';

/** How apps are reached. */
export const networkAspects: readonly Aspect[] = [
  {
    called:
      'expose, hostname, host name, url, web address, subdomain, domain name, route, routes, ingress, public, publicly, internet, from outside, reachable, from home, internal, internally, only at home, local network',
    keys: /\b(?:route|ingress|hostnames?|parentRefs|host|hosts|ingressClassName|className|httpRoute):/,
    kinds: 'HTTPRoute Ingress IngressRoute TLSRoute',
    roles: ['release'],
  },
  {
    called: 'gateway, gateways, listener, listeners',
    keys: /listeners:|gatewayClassName/,
    kinds: 'Gateway GatewayClass EnvoyProxy ClientTrafficPolicy BackendTrafficPolicy SecurityPolicy',
  },
  {
    called: 'load balancer, load balancer ip, ip address, address, lan ip, address pool, ip range, ip pool',
    keys: /lbipam\.cilium\.io|io\.cilium\/lb-ipam-ips|loadBalancerIP|LoadBalancer|addresses:|_ADDR\b|_IP\b/,
    kinds: 'CiliumLoadBalancerIPPool IPAddressPool',
  },
  {
    called: 'bgp, router peering, peer',
    keys: /bgp|peer\w*/i,
    kinds: 'CiliumBGPPeeringPolicy CiliumBGPClusterConfig CiliumBGPPeerConfig CiliumBGPAdvertisement BGPPeer',
  },
  {
    called: 'network policy, firewall, block traffic, egress, allow traffic, isolate',
    kinds: 'NetworkPolicy CiliumNetworkPolicy CiliumClusterwideNetworkPolicy',
  },
  {
    called: 'vlan, extra network, second network, additional network, iot network, network interface',
    kinds: 'NetworkAttachmentDefinition',
  },
  {
    called:
      'device on the network, another device, external service, outside the cluster, printer, router page',
    kinds: 'Endpoints EndpointSlice ExternalName',
    keys: /externalName|endpoints:|addresses:/,
  },
  {
    called: 'certificate, certificates, issuer, lets encrypt, acme, certificate authority, real certificates',
    keys: /acme|issuerRef|dnsNames/,
    kinds: 'ClusterIssuer Issuer Certificate',
  },
  {
    called:
      'wildcard, wildcard certificate, renew certificate, renew the certificate, certificate lifetime, domain on the certificate, private key of the certificate',
    keys: /renewBefore|\bduration:|dnsNames|secretTemplate/,
    kinds: 'Certificate',
  },
  {
    called: 'solver, dns challenge, http challenge, acme account, acme server, staging certificates',
    keys: /dns01|http01|solvers|acme/,
    kinds: 'ClusterIssuer Issuer',
  },
  {
    called: 'announce, announcement, announcements, arp, layer 2, l2, l3',
    keys: /l2announcements|announce\w*|advertise\w*/i,
    kinds: 'CiliumL2AnnouncementPolicy L2Advertisement CiliumBGPAdvertisement',
  },
  { called: 'contact address, email, mail address, contact', keys: /e?mail\w*:/i },
  {
    called: 'middleware, headers, rate limit, basic auth',
    kinds: 'Middleware BackendTrafficPolicy SecurityPolicy',
  },
];
