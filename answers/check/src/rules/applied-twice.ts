import { groupBy } from '../group-by.ts';
import { keyOf, type BuiltObject } from '@hops/flux';
import type { ClusterModel } from '@hops/model';
import { compareSpans, directoryOf, type Finding } from '@hops/text';
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
  const shared = [...groupBy(objects, (object) => keyOf(object.id)).values()].flatMap((same) => {
    const byOwner = [...new Map(same.map((object) => [object.owner, object])).values()];
    return byOwner.length > 1 ? [byOwner] : [];
  });
  return [...groupBy(shared, causeOf).values()].map(report);
}

/** A component that two include makes all of its objects shared: one cause, one finding. */
function causeOf(same: readonly BuiltObject[]): string {
  const folders = same.map(({ owner, node }) => `${owner} ${directoryOf(nameSpan(node).file)}`);
  return folders.join('\n');
}

function report(shared: readonly (readonly BuiltObject[])[]): Finding<'applied-twice'> {
  const [same] = shared as [readonly BuiltObject[]];
  const last = same.at(-1)!;
  const owners = same.map(({ owner }) => owner);
  const span = nameSpan(last.node);
  return finding({
    code: 'applied-twice',
    severity: 'warning',
    message: `${named(shared)} applied by the Kustomizations ${owners.slice(0, -1).join(', ')} and ${last.owner}: they overwrite each other. Keep ${shared.length === 1 ? 'it' : 'them'} in one of them.`,
    span,
    related: same
      .slice(0, -1)
      .map((object) => ({ span: nameSpan(object.node), message: `${object.owner} applies it from here` }))
      .filter((other) => compareSpans(other.span, span) !== 0),
  });
}

function named(shared: readonly (readonly BuiltObject[])[]): string {
  const names = shared.map(([object]) => describe(object!.id));
  if (names.length === 1) return `${names[0]} is`;
  const rest = names.length - 3;
  const shown = rest > 1 ? [...names.slice(0, 3), `${rest} more objects`] : names;
  return `${shown.slice(0, -1).join(', ')} and ${shown.at(-1)} are`;
}
