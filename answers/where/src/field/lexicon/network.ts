/** What carries, names and guards traffic. */
export const networkPrograms: Readonly<Record<string, string>> = {
  network: `
    cilium calico flannel kube-ovn: network plugin, cni, pod network, load balancer, load balancer addresses, bgp, network policies
    metallb kube-vip purelb: load balancer, load balancer addresses, virtual ip
    multus whereabouts: second network, vlan, iot network, network attachment
    ingress-nginx nginx traefik envoy envoy-gateway istio contour haproxy kgateway caddy nginx-gateway: ingress, reverse proxy, ingress controller, web proxy, gateway
    istio linkerd: service mesh
    cloudflared cloudflare-tunnel pangolin newt frp: tunnel, cloudflare tunnel, from outside, public access
    external-dns cloudflare-dns unifi-dns: dns records, public dns, publish hostnames, dns
    k8s-gateway coredns unifi-dns unifi mikrotik opnsense bind bind9 technitium powerdns dnsdist unbound: internal dns, split dns, local dns, dns
    coredns: cluster dns
    blocky adguard adguard-home pihole pi-hole: ad blocking, adblock, block ads, ad blocker, dns filter, blocklists, dns
    ddns cloudflare-ddns ddclient ddns-updater oddns: dynamic dns, public ip address, home ip
    tailscale headscale wireguard wg-easy netbird zerotier openvpn firezone: vpn, remote access, mesh vpn
    gluetun pod-gateway vpn-gateway vpn: vpn, vpn client, outgoing vpn, egress vpn
    unifi omada unifi-controller: wifi, access points, network controller
    netbox nautobot: ip address management, racks
    chrony ntp ntpd: time server, ntp
    kea dnsmasq: dhcp
    crowdsec fail2ban: intrusion, bans, firewall, attackers
    mdns avahi mdns-repeater udp-broadcast-relay: multicast, discovery across networks, mdns
    cloudflared cloudflare-tunnel: zero trust, internet tunnel, tunnel to the internet, exposed without ports
    external-dns: hostnames at cloudflare, dns zone, publish dns, public records, dns provider
    ingress-nginx traefik envoy-gateway: web server, web proxy, virtual hosts, http proxy, proxy timeouts
    cilium: pod traffic, ebpf, network observability, hubble, service addresses
    multus: macvlan, ipvlan, iot vlan, second network card
    adguard pihole blocky: advertisements, ad filter, dns blocking, block domains
    unifi: access point controller
    wireguard tailscale headscale netbird: phone from outside, home network from outside, remote devices
    gluetun: vpn provider, vpn tunnel, vpn of the downloads
    ddns cloudflare-ddns: our ip changes, changing ip
    haproxy nginx caddy traefik: sites, virtual host, reverse proxies
    tor: onion
    squid: web cache
    vyos opnsense pfsense mikrotik: router, firewall rules
    smtp-relay: outgoing mail port
    external-services: devices outside the cluster, web page of a device
  `,
  security: `
    authelia authentik keycloak kanidm pocket-id zitadel dex tinyauth oauth2-proxy: login, single sign on, sso, identity provider, authentication, oidc, sign in
    lldap glauth openldap kanidm: users, user directory, ldap, groups
    cert-manager step-ca acme-dns: certificates, certificate, tls, https, lets encrypt, acme
    trust-manager: ca bundle, trusted certificates
    external-secrets onepassword onepassword-connect bitwarden-sdk doppler infisical akeyless: secret store, secrets from the vault, 1password, secret sync
    vault openbao: secrets server, vault
    reloader stakater: restart on change, restart when secrets change, reload
    reflector emberstack replicator: copy secrets, mirror secrets, replicate
    kyverno gatekeeper approver-policy: policies, policy, admission
    trivy kubescape falco tetragon: vulnerabilities, security scan
    cert-manager: renewals, letsencrypt
    authentik authelia pocket-id keycloak kanidm zitadel: single sign on, accounts of the family, log in, two factor, passkeys, identity
    lldap kanidm: accounts, directory of users, ldap users
    external-secrets onepassword-connect: secret operator, secrets operator, 1password connection, secrets of 1password
    openbao vault: secret server, unseal
    kyverno: cluster policies, admission policies
    crowdsec: block attackers, brute force
    falco tetragon kubescape trivy: intrusion detection, runtime security
    anubis: bot protection, crawlers, scrapers
    sops: encrypted files
    cert-manager-webhook: dns solver
  `,
};
