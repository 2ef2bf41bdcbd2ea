import type { ObjectKey } from '@hops/flux';

type ObjectName = Pick<ObjectKey, 'kind' | 'namespace' | 'name'>;

/** What a message says of why something is not ready. */
export type Clue =
  | { readonly kind: 'waits for'; readonly namespace: string; readonly name: string }
  | { readonly kind: 'unhealthy'; readonly objects: readonly ObjectName[] }
  | { readonly kind: 'undefined placeholder'; readonly name: string | undefined }
  | { readonly kind: 'missing path'; readonly path: string }
  | { readonly kind: 'missing secret'; readonly name: string }
  | { readonly kind: 'not fetched'; readonly list: 'data' | 'dataFrom' | undefined; readonly index: number }
  | { readonly kind: 'missing claim'; readonly name: string }
  | { readonly kind: 'unbound claim' }
  | { readonly kind: 'nfs'; readonly server: string; readonly path: string }
  | { readonly kind: 'image'; readonly image: string }
  | { readonly kind: 'crash' }
  | { readonly kind: 'none' };

interface Pattern {
  readonly pattern: RegExp;
  readonly clue: (groups: Readonly<Record<string, string>>, text: string) => Clue;
}

const unhealthy =
  /\b(?<kind>[A-Z]\w+)\/(?<namespace>[\w.-]+)\/(?<name>[\w.-]+) (?:dry-run failed|status: ')/g;

/**
 * The messages of kustomize-controller, helm-controller, external-secrets, the scheduler and the kubelet; the first that
 * is met counts.
 */
const patterns: readonly Pattern[] = [
  {
    pattern: /(?:dependency '|unable to get ')(?<namespace>[^'/]+)\/(?<name>[^']+)'/,
    clue: ({ namespace, name }) => ({ kind: 'waits for', namespace: namespace!, name: name! }),
  },
  {
    pattern: /variable not set(?: \(strict mode\))?: "(?<name>\w+)"/,
    clue: ({ name }) => ({ kind: 'undefined placeholder', name: name! }),
  },
  {
    pattern: /variable substitution failed|envsubst error/,
    clue: () => ({ kind: 'undefined placeholder', name: undefined }),
  },
  {
    pattern: /kustomization path not found: (?:stat )?(?:\/tmp\/kustomization-\d+)?\/?(?<path>[^\s:]+)/,
    clue: ({ path }) => ({ kind: 'missing path', path: path! }),
  },
  {
    pattern: /persistentvolumeclaim "(?<name>[^"]+)" not found/i,
    clue: ({ name }) => ({ kind: 'missing claim', name: name! }),
  },
  {
    pattern: /(?:spec)?\.(?<list>data|dataFrom)\[(?<index>\d+)\]/,
    clue: ({ list, index }) => ({
      kind: 'not fetched',
      list: list === 'data' ? 'data' : 'dataFrom',
      index: Number(index),
    }),
  },
  {
    pattern: /SecretSyncedError|could not get secret data from provider/,
    clue: () => ({ kind: 'not fetched', list: undefined, index: 0 }),
  },
  {
    pattern:
      /\bsecrets? "(?<name>[^"]+)" not found|Secret chart values reference '[^'/]+\/(?<values>[^']+)'/i,
    clue: ({ name, values }) => ({ kind: 'missing secret', name: name ?? values! }),
  },
  {
    pattern: /unbound immediate PersistentVolumeClaims|storageclass\.storage\.k8s\.io "[^"]+" not found/,
    clue: () => ({ kind: 'unbound claim' }),
  },
  {
    pattern: /-t nfs4? (?:-o \S+ )?(?<server>[^\s:]+):(?<path>\/\S*)/,
    clue: ({ server, path }) => ({ kind: 'nfs', server: server!, path: path! }),
  },
  {
    pattern: /pull(?:ing)? (?:and unpack )?image "(?<image>[^"]+)"/,
    clue: ({ image }) => ({ kind: 'image', image: image! }),
  },
  { pattern: /CrashLoopBackOff|restarting failed container/, clue: () => ({ kind: 'crash' }) },
  { pattern: new RegExp(unhealthy.source), clue: (_, text) => ({ kind: 'unhealthy', objects: named(text) }) },
];

/** Reads why something is not ready from what is said of it. */
export function readClue(text: string): Clue {
  for (const { pattern, clue } of patterns) {
    const match = pattern.exec(text);
    if (match) return clue(match.groups ?? {}, text);
  }
  return { kind: 'none' };
}

function named(text: string): ObjectName[] {
  return [...text.matchAll(unhealthy)].map(({ groups }) => ({
    kind: groups!['kind']!,
    namespace: groups!['namespace']!,
    name: groups!['name']!,
  }));
}
