import type { KustomizationBuild } from '@hops/flux';
import { ownerOf, type App } from './app.ts';
import type { Facts } from './facts.ts';

/** The way from the root to the app to copy, as a Mermaid diagram. */
export function corePattern({ canonical }: Facts): string {
  if (canonical === undefined) return '';
  const chain = chainTo(canonical).map(ownerOf);
  const last = ownerOf(canonical.build);
  const makes = [...new Set(canonical.objects.map(({ id }) => `${id.kind} ${id.name}`))].slice(0, 5);
  const waits = canonical.build.spec.dependsOn.map(({ namespace, name }) => `${namespace}/${name}`);
  const nodes = [...new Set([...chain, ...makes, ...waits])];
  const node = (name: string): string => `n${nodes.indexOf(name)}`;
  return [
    '```mermaid',
    'flowchart TD',
    ...nodes.map((name) => `  ${node(name)}["${name.replaceAll('"', "'")}"]`),
    `  ${chain.map(node).join(' --> ')}`,
    ...makes.map((name) => `  ${node(last)} --> ${node(name)}`),
    ...waits.map((name) => `  ${node(name)} -.->|before| ${node(last)}`),
    '```',
  ].join('\n');
}

/** The Kustomizations from the root to an app. */
export function chainTo({ build, cluster }: App): KustomizationBuild[] {
  const byName = new Map(cluster.cluster.kustomizations.map((each) => [ownerOf(each), each]));
  const chain: KustomizationBuild[] = [];
  for (let at: KustomizationBuild | undefined = build; at; at = byName.get(at.parent ?? ''))
    chain.unshift(at);
  return chain;
}
