import { nameSpan } from '@hops/model';
import { get } from '@hops/yaml';
import { citation, type Facts } from './facts.ts';
import { leavesOf } from './leaves.ts';
import { objectsOf, objectTable } from './object-table.ts';
import { paragraphs, prose, shortened, table } from './wording.ts';

/** What starts and stops pods by a measure, and where that measure is named besides. */
export function scaling(facts: Facts, most: number): string {
  const found = objectsOf(facts, ({ id }) => /^(?:HorizontalPodAutoscaler|ScaledObject)$/.test(id.kind));
  const own = new Set(found.map(({ node }) => facts.placeOf(nameSpan(node)).file));
  const measures = found.flatMap(({ node }) =>
    leavesOf(get(node, 'spec'))
      .filter(({ keys }) => /metric\.name$|matchLabels\.\w+$|metricName$|serverAddress$/.test(keys.join('.')))
      .flatMap(({ scalars }) => scalars.map(({ text }) => text)),
  );
  const rows = [...new Set(measures)].map((measure) => [
    prose(measure),
    shortened(
      facts
        .mentions(measure)
        .filter(({ file }) => !own.has(file))
        .map(citation),
      most,
    ) || '–',
  ]);
  return paragraphs(
    objectTable(found, { most }, facts),
    table(['Measure', 'Also named in'], rows.slice(0, most)),
  );
}
