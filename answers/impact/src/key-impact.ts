import { placing, type Model } from '@hops/model';
import { compare, type ClusterPair, type Comparison } from './comparison.ts';
import type { DataKey } from './data-key.ts';
import { edited } from './edit.ts';
import type { Hit } from './hit.ts';
import { keySources } from './key-making.ts';
import { keyReaders, substitutingBuilds } from './key-reading.ts';
import { sayObject } from './object-name.ts';
import type { Rebuild } from './rebuild.ts';
import { removalHits } from './removal.ts';
import type { TargetImpact } from './target-impact.ts';
import { consequenceOf, useHits } from './use-hit.ts';

/**
 * What breaks without a key of a Secret or ConfigMap: who reads it, by references; and where every line that makes it
 * can be taken away, what becomes of builds, placeholders and objects, by building the repository again.
 */
export function keyImpact(model: Model, rebuild: Rebuild, target: DataKey): TargetImpact {
  const places = placing(model);
  const sources = model.clusters.flatMap((cluster) => keySources(target, cluster, places));
  const distinct = [
    ...new Map(sources.map((source) => [`${source.span.file}:${source.span.start}`, source])).values(),
  ];
  const edits = distinct.flatMap(({ edit }) => edit ?? []);
  const isDecided = edits.length > 0 && edits.length === distinct.length;
  const comparison = compare(model, isDecided ? rebuild(edited(edits, places)) : model);
  const readers = model.clusters.flatMap((cluster) => keyReaders(target, cluster, places));
  const placesOfKey = distinct.map(({ span, what }) => ({ ...places.place(span), what }));
  const decided = isDecided
    ? removalHits(comparison).filter((hit) => !isOwn(hit, target, placesOfKey))
    : comparison.clusters.flatMap((pair) => substitutedHits(pair, target, comparison));
  return { places: placesOfKey, hits: [...readers, ...decided] };
}

/** The object that holds the key, or makes it, changes where the key was: the target tells that already. */
function isOwn({ effect, impact }: Hit, { object }: DataKey, sources: TargetImpact['places']): boolean {
  const { file, line } = impact;
  const isSource = sources.some((source) => source.file === file && source.line === line);
  return effect === 'changes' && (isSource || impact.object === sayObject(object));
}

function substitutedHits(pair: ClusterPair, target: DataKey, { placesBefore: places }: Comparison): Hit[] {
  return substitutingBuilds(target, pair.before).flatMap((build) => {
    const uses = build.uses.filter(({ name }) => name === target.key);
    return useHits(uses, { build, cluster: pair.name, places }, () => {
      const { effect, message } = consequenceOf(undefined);
      return { effect, message: `\${${target.key}}: ${message}` };
    });
  });
}
