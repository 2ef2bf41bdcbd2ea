import { keyOf } from '@hops/flux';
import type { ClusterModel, Reference } from '@hops/model';
import type { Finding } from '@hops/text';
import { describe } from '../dangling.ts';
import { exampleCluster } from '../example-cluster.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const dependencyCycle: Rule<'dependency-cycle'> = {
  code: 'dependency-cycle',
  severity: 'error',
  title: 'Things that wait for each other',
  text: `Kustomizations (or HelmReleases) that wait for each other in a circle are never applied: each one's dependency is not
ready.

Drop the \`dependsOn\` that says least about the order.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: a, namespace: flux-system}
spec: {path: ./apps, dependsOn: [{name: b}], sourceRef: {kind: GitRepository, name: flux-system}}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: b, namespace: flux-system}
spec: {path: ./apps, dependsOn: [{name: a}], sourceRef: {kind: GitRepository, name: flux-system}}
`,
      'apps/kustomization.yaml': 'resources: []\n',
    }),
    findings: ['clusters/home/apps.yaml:4:41'],
  },
  check: (model) => model.clusters.flatMap(cycles),
};

function cycles(cluster: ClusterModel): Finding<'dependency-cycle'>[] {
  const edges = new Map<string, Reference[]>();
  for (const reference of cluster.references.filter(({ kind }) => kind === 'depends on')) {
    const key = keyOf(reference.from.id);
    edges.set(key, [...(edges.get(key) ?? []), reference]);
  }
  const done = new Set<string>();
  return [...edges.keys()].flatMap((start) => {
    const cycle = done.has(start) ? undefined : findCycle(start, edges, done, []);
    return cycle ? [report(cycle)] : [];
  });
}

/** Follows the edges depth first; returns the references of the first circle that is met. */
function findCycle(
  at: string,
  edges: ReadonlyMap<string, readonly Reference[]>,
  done: Set<string>,
  path: readonly Reference[],
): readonly Reference[] | undefined {
  const begin = path.findIndex(({ from }) => keyOf(from.id) === at);
  if (begin !== -1) return path.slice(begin);
  if (done.has(at)) return undefined;
  for (const reference of edges.get(at) ?? []) {
    const cycle = findCycle(keyOf(reference.to), edges, done, [...path, reference]);
    if (cycle) {
      done.add(at);
      return cycle;
    }
  }
  done.add(at);
  return undefined;
}

function report(cycle: readonly Reference[]): Finding<'dependency-cycle'> {
  const [first, ...others] = cycle as [Reference, ...Reference[]];
  const names = cycle.map(({ from }) => describe(from.id));
  return finding({
    code: 'dependency-cycle',
    severity: 'error',
    message: `${[...names, names[0]].join(' waits for ')}: none of them is ever applied. Drop one of these dependsOn.`,
    span: first.span,
    related: others.map(({ span, from }) => ({ span, message: `${describe(from.id)} waits here` })),
  });
}
