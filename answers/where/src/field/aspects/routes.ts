import type { Aspect } from '../aspect.ts';

/** What is asked of the way from a browser to an app. */
export const routeAspects: readonly Aspect[] = [
  {
    called:
      'upload, uploads, body size, request size, file too large, request entity too large, large files, big files',
    keys: /body-?size|client_max_body|requestBody|maxRequest\w*|bufferLimit|connectionBuffer/i,
    kinds: 'ClientTrafficPolicy BackendTrafficPolicy',
  },
  {
    called:
      'error page, error pages, maintenance page, site fails, app fails, site is down, page not found, not found page, 404 page, 503 page, default page, default backend, fallback page',
    keys: /default-?backend|custom-http-errors|error-?pages?|responseOverride/i,
  },
  { called: 'redirect, redirects, forward to', keys: /redirect\w*/i },
  { called: 'websocket, websockets', keys: /websocket/i },
  { called: 'tcp, udp, raw port', kinds: 'TCPRoute UDPRoute TLSRoute' },
  {
    called: 'trusted proxy, trusted proxies, real ip, client ip, forwarded for, ip of the visitor',
    keys: /forwarded|trusted_?prox\w*|real-?ip|clientIPDetection|xff/i,
  },
  {
    called: 'allow list, allowlist, whitelist, block country, countries, geo block, only from',
    keys: /whitelist|allow-?list|ipAllow|geo\w*/i,
    kinds: 'SecurityPolicy Middleware',
  },
  {
    called:
      'behind a login, behind login, protect with, require login, login in front, forward auth, login page, sign in first',
    keys: /forward-?auth|auth-url|extAuth|\boidc\b/i,
    kinds: 'SecurityPolicy Middleware',
  },
  {
    called: 'oidc client, oauth client, login client, sign on client, client of the identity provider',
    keys: /clients:|client_id|redirect_uris/i,
  },
  {
    called: 'minimum tls, tls version, ciphers, hsts, http3, quic, compression, brotli',
    keys: /minVersion|minTLS|tls:|ciphers|hsts|http3|quic|compression|brotli/i,
    kinds: 'ClientTrafficPolicy BackendTrafficPolicy TLSOption',
  },
  {
    called:
      'dns record, dns records, dns name, dns entry, dns entries, cname, a record, publish a name, name for another device',
    kinds: 'DNSEndpoint',
    keys: /recordType|endpoints:\s*\n\s*- dnsName/,
  },
  {
    called: 'upstream, upstreams, upstream dns, forwarder, forwarders, public resolver',
    keys: /upstreams?:|forward \.|bootstrapDns/i,
  },
  {
    called: 'block list, blocklist, blocklists, deny list',
    keys: /denylists|blackLists|filters:|blocklist/i,
  },
  {
    called: 'tunnel config, tunnel ingress, tunnel rule',
    keys: /\btunnel\b|originRequest|cfargotunnel/i,
  },
];
