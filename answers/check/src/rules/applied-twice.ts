import { groupBy } from '../group-by.ts';
import { keyOf, type BuiltObject } from '@hops/flux';
import type { ClusterModel } from '@hops/model';
import type { Finding } from '@hops/text';
import { describe, nameSpan } from '../dangling.ts';
import { exampleCluster } from '../example-cluster.ts';
import { finding } from '../finding.ts';
import type { Rule } from '../rule.ts';

export const appliedTwice: Rule<'applied-twice'> = {
  code: 'applied-twice',
  severity: 'warning',
  title: 'One object applied by two Kustomizations',
  text: `Two Kustomizations that apply the same object overwrite each other at every interval, and when one of them goes, Flux
prunes what the other still needs.

Keep the object in one of them; let the other depend on it.`,
  wrong: {
    files: exampleCluster({
      'clusters/home/apps.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: a, namespace: flux-system}
spec: {path: ./a, sourceRef: {kind: GitRepository, name: flux-system}}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: b, namespace: flux-system}
spec: {path: ./b, sourceRef: {kind: GitRepository, name: flux-system}}
`,
      'a/board.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: board, namespace: default}\n',
      'b/board.yaml': 'apiVersion: v1\nkind: ConfigMap\nmetadata: {name: board, namespace: default}\n',
    }),
    findings: ['b/board.yaml:3:18'],
  },
  check: (model) => model.clusters.flatMap(appliedByTwo),
};

function appliedByTwo({ objects }: ClusterModel): Finding<'applied-twice'>[] {
  const byIdentity = groupBy(objects, (object) => keyOf(object.id));
  return [...byIdentity.values()].flatMap((same) => {
    const owners = new Map(same.map((object) => [object.owner, object]));
    return owners.size > 1 ? [report([...owners.values()])] : [];
  });
}

function report(same: readonly BuiltObject[]): Finding<'applied-twice'> {
  const last = same.at(-1)!;
  const owners = same.map(({ owner }) => owner);
  return finding({
    code: 'applied-twice',
    severity: 'warning',
    message: `${describe(last.id)} is applied by the Kustomizations ${owners.slice(0, -1).join(', ')} and ${last.owner}: they overwrite each other. Keep it in one of them.`,
    span: nameSpan(last.node),
    related: same
      .slice(0, -1)
      .map((object) => ({ span: nameSpan(object.node), message: `${object.owner} applies it from here` })),
  });
}
