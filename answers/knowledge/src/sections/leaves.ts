import { entriesOf, keyText, resolve, spanOf, type Node, type Scalar } from '@hops/yaml';
import { looksSecret } from '../writing/secret-like.ts';
import type { Facts } from './facts.ts';
import { prose } from './wording.ts';

/** A scalar of a tree, or a list of scalars, with the keys that lead to it; those of a list's items have its keys. */
export interface Leaf {
  readonly keys: readonly string[];
  readonly scalars: readonly Scalar[];
}

/** The leaves of a tree in their order. */
export function leavesOf(node: Node | undefined, keys: readonly string[] = []): Leaf[] {
  if (node === undefined) return [];
  const resolved = resolve(node);
  if (resolved.kind === 'scalar') return [{ keys, scalars: [resolved] }];
  if (resolved.kind === 'mapping')
    return resolved.entries.flatMap((entry) => leavesOf(entry.value, [...keys, keyText(entry) ?? '']));
  const items = resolved.items.map(resolve);
  const scalars = items.flatMap((item) => (item.kind === 'scalar' ? [item] : []));
  return scalars.length === items.length
    ? [{ keys, scalars }]
    : items.flatMap((item) => leavesOf(item, keys));
}

/** What a pod needs to run tells nothing of what it is for; the same goes for how often something is looked at. */
const everyday =
  /^(?:apiVersion|kind|group|interval|timeout|resources|limits|requests|securityContext|podSecurityContext|affinity|topologySpreadConstraints|tolerations|image|imageName|livenessProbe|readinessProbe|startupProbe|probes|pullPolicy|terminationGracePeriodSeconds|prune|wait|behavior|monitoring|parameters|mover|compression|weight|serviceMonitor|grafana|dashboards|bookmarks|credentialProjection|catalog|privateKey|keySelector|resourceFieldRef)$/;

/** Which leaves are told, and how many. */
export interface Choice {
  readonly most: number;
  readonly only?: RegExp;
}

/** `key: value` of a tree's leaves, placeholders as they are written; what may be a secret is left out. */
export function saysOf(node: Node | undefined, { most, only }: Choice, facts: Facts): string {
  const told = leavesOf(node).filter(
    ({ keys }) =>
      !keys.some((key) => everyday.test(key)) && (only === undefined || only.test(keys.join('.'))),
  );
  const words = told.toSorted(byWeight).flatMap((leaf) => {
    const value = valueOf(leaf, facts);
    return value === '' ? [] : [`${prose(leaf.keys.slice(-2).join('.'), 60)}: ${value}`];
  });
  const all = [...new Set(words)];
  return `${all.slice(0, most).join('; ')}${all.length > most ? '; …' : ''}`;
}

/** What tells when, where to, by which name and after what comes before how. */
const weighty =
  /schedule|cron|destination|endpoint|bucket|repository\.name|retention|keep|recovery|initdb|storageClass|server|nfs|version|expr|dnsNames|secretName|issuer|hostname|\/ips?$|url|metric|minReplicas|maxReplicas|job|domain|address|vault|path$/i;

function byWeight(one: Leaf, other: Leaf): number {
  return weightOf(other) - weightOf(one);
}

function weightOf({ keys }: Leaf): number {
  return weighty.test(keys.slice(-2).join('.')) ? 1 : 0;
}

const longest = 70;

function valueOf({ scalars }: Leaf, facts: Facts): string {
  const texts = scalars.map((scalar) => writtenText(scalar, facts)).filter((text) => text.trim() !== '');
  return prose(
    texts.some((text) => looksSecret(text) || text.startsWith('ENC[')) ? '' : texts.join(', '),
    longest,
  );
}

/** A scalar's text, or how it is written where a placeholder was filled in. */
export function writtenText(scalar: Scalar, { written }: Pick<Facts, 'written'>): string {
  const source = written(spanOf(scalar)).replaceAll(/^["']|["']$/g, '');
  return source.includes('${') && !source.includes('\n') ? source : scalar.text;
}

/** The keys of a mapping. */
export function keysOf(node: Node | undefined): string[] {
  return entriesOf(node).flatMap((entry) => keyText(entry) ?? []);
}
