import type { Placing } from '@hops/model';
import type { KustomizationBuild } from '@hops/flux';
import type { Finding } from '@hops/text';
import { ownerOf, type ClusterPair, type Comparison } from './comparison.ts';
import type { Hit } from './hit.ts';

/** The errors of the builds that were not there before, and the clusters that nothing starts any more. */
export function failures({ before, after, clusters, placesBefore, placesAfter }: Comparison): Hit[] {
  const whole = newErrors(before.repository.findings, after.repository.findings);
  return [
    ...whole.map((finding) => failureHit(finding, { cluster: '', kustomization: '' }, placesAfter)),
    ...clusters.flatMap((pair) =>
      pair.after === undefined ? lostRoot(pair, placesBefore) : buildFailures(pair, placesAfter),
    ),
  ];
}

function lostRoot({ name, before: { cluster } }: ClusterPair, places: Placing): Hit[] {
  const root = cluster.kustomizations[0];
  if (root === undefined) return [];
  const message = `Nothing tells Flux any more to build ${cluster.root.path || 'the repository'}, from where the cluster starts.`;
  const way = { cluster: name, kustomization: ownerOf(root) };
  return [failureHit({ message, span: root.spec.path?.span ?? root.spec.span }, way, places)];
}

function buildFailures({ name, before, after }: ClusterPair, places: Placing): Hit[] {
  const old = new Map(before.cluster.kustomizations.map((build) => [ownerOf(build), build]));
  const errors = (build: KustomizationBuild): Finding[] =>
    newErrors(old.get(ownerOf(build))?.findings ?? [], build.findings);
  return (after?.cluster.kustomizations ?? []).flatMap((build) =>
    errors(build).map((finding) =>
      failureHit(finding, { cluster: name, kustomization: ownerOf(build) }, places),
    ),
  );
}

function failureHit(
  { span, message }: Pick<Finding, 'span' | 'message'>,
  way: { readonly cluster: string; readonly kustomization: string },
  places: Placing,
): Hit {
  return {
    effect: 'fails to build',
    impact: { ...places.place(span), ...way, object: '', field: '', message },
  };
}

function newErrors(before: readonly Finding[], after: readonly Finding[]): Finding[] {
  const known = new Set(before.map(keyOf));
  return after.filter((finding) => finding.severity === 'error' && !known.has(keyOf(finding)));
}

function keyOf({ code, message, span }: Finding): string {
  return `${code}\0${span.file}\0${message}`;
}
