import type { PlacedScalar } from './manifest-scalars.ts';

const hostKeys = new Set(['host', 'hosts', 'hostname', 'hostnames']);

/** A host's first label, unless all of it is a placeholder or a template. */
const firstLabel = /^(["']?)[a-z0-9-]+(?=\.(?:[a-z0-9-]+\.|\$\{))/;

/** A host name that does not hold the app's name gets the new one as its first label: two apps cannot share one. */
export function withOwnHost({ path }: PlacedScalar, raw: string, name: string): string {
  const isHost =
    hostKeys.has(path.at(-1) ?? '') && path.some((key) => /^(route|ingress|hostnames|rules)$/.test(key));
  return isHost ? raw.replace(firstLabel, (_, quote: string) => quote + name) : raw;
}
