import type { Place } from '@hops/inventory';
import { resolve, at, textOf } from '@hops/yaml';
import { citation, type Facts } from './facts.ts';
import { prose, shortened, table, tallied } from './wording.ts';

/** A Secret that something reads. */
interface Read {
  readonly name: string;
  readonly by: string;
  readonly place: string;
  readonly at: Place;
}

/** The Secrets that are read and that no object of the repository makes, with the lines that name them elsewhere. */
export function outsideSecrets(facts: Facts, most: number): string {
  const reads = [...unmade(facts), ...decryptionKeys(facts)];
  const rows = tallied(reads, ({ name }) => name)
    .slice(0, 2 * most)
    .map(({ key, items, first }) => {
      const readers = [...new Set(items.map(({ by }) => by))];
      const elsewhere = placesBeside(key.slice(key.indexOf('/') + 1), items, facts);
      return [
        prose(key, 60),
        shortened(readers, most),
        first.place,
        shortened(elsewhere, Math.min(most, 4)) || '–',
      ];
    });
  return table(['Secret that nothing here makes', 'Read by', 'For example', 'Named elsewhere'], rows);
}

function unmade(facts: Facts): Read[] {
  return facts.model.clusters.flatMap(({ references }) =>
    references
      .filter(
        ({ to, resolution, optional }) => to.kind === 'Secret' && resolution.kind === 'missing' && !optional,
      )
      .map(({ to, from, span }) => ({
        name: `${to.namespace}/${to.name}`,
        by: from.id.name,
        place: facts.cite(span),
        at: facts.placeOf(span),
      })),
  );
}

function decryptionKeys(facts: Facts): Read[] {
  const builds = facts.model.clusters.flatMap(({ cluster }) => cluster.kustomizations);
  return builds.flatMap(({ spec }) => {
    const node = at(spec.node, 'spec', 'decryption', 'secretRef', 'name');
    const scalar = node && resolve(node);
    if (scalar?.kind !== 'scalar' || textOf(scalar) === undefined) return [];
    return [
      {
        name: `${spec.namespace}/${scalar.text}`,
        by: spec.name,
        place: facts.cite(spec.span),
        at: facts.placeOf(spec.span),
      },
    ];
  });
}

/** Tasks, scripts and what precedes Flux first; then what Flux applies. */
function placesBeside(name: string, reads: readonly Read[], { mentions, model }: Facts): string[] {
  const own = new Set(reads.map(({ at: { file } }) => file));
  const others = mentions(name).filter(({ file }) => !own.has(file));
  const isApplied = ({ file }: Place): number => (model.reached.files.has(file) ? 1 : 0);
  return others.toSorted((one, other) => isApplied(one) - isApplied(other)).map(citation);
}
