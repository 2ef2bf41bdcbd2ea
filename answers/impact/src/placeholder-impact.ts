import type { KustomizationBuild, PlaceholderUse, UseStatus } from '@hops/flux';
import { definitionsOf, placing, type Model, type PlaceholderDefinition, type Placing } from '@hops/model';
import type { TargetPlace } from './answer.ts';
import { compare, ownerOf, type ClusterPair, type Comparison } from './comparison.ts';
import { edited, renaming } from './edit.ts';
import { failures } from './failures.ts';
import type { Hit } from './hit.ts';
import { sayObject } from './object-name.ts';
import type { Rebuild } from './rebuild.ts';
import type { TargetImpact } from './target-impact.ts';
import { consequenceOf, useHits } from './use-hit.ts';

/**
 * What breaks without a placeholder. Its definitions are given another name and the repository is built again, which
 * decides of each use whether Flux stops there or falls back to a default.
 */
export function placeholderImpact(model: Model, rebuild: Rebuild, name: string): TargetImpact {
  const places = placing(model);
  const definitions = definitionsOf(model, name, places);
  const written = definitions.filter(({ isWritten }) => isWritten);
  const edits = written.map(({ span }) => ({ span, replace: renaming(name) }));
  const comparison = compare(model, edits.length === 0 ? model : rebuild(edited(edits, places)));
  return {
    places: definitions.map((definition) => definitionPlace(definition, places)),
    hits: [...failures(comparison), ...comparison.clusters.flatMap((pair) => usesIn(pair, name, comparison))],
  };
}

function definitionPlace({ span, kind, users }: PlaceholderDefinition, places: Placing): TargetPlace {
  const value = kind === 'known' ? 'a value that files tell' : 'a secret that only the cluster knows';
  const number = users === 1 ? '1 Kustomization' : `${users} Kustomizations`;
  return { ...places.place(span), what: `${value}, for ${number}` };
}

function usesIn(pair: ClusterPair, name: string, { placesBefore: places }: Comparison): Hit[] {
  return pair.before.cluster.kustomizations.flatMap((build) => {
    const after = statusesAfter(pair, build);
    const uses = build.uses.filter((use) => use.name === name);
    return useHits(uses, { build, cluster: pair.name, places }, (use) =>
      consequenceOf(after.get(keyOf(use))),
    );
  });
}

function statusesAfter({ after }: ClusterPair, build: KustomizationBuild): ReadonlyMap<string, UseStatus> {
  const rebuilt = after?.cluster.kustomizations.find((each) => ownerOf(each) === ownerOf(build));
  return new Map(rebuilt?.uses.map((use) => [keyOf(use), use.status]));
}

function keyOf({ name, span, object }: PlaceholderUse): string {
  return `${name} ${span.file}:${span.start} ${sayObject(object)}`;
}
