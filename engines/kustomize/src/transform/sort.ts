import { get, spanOf, type Mapping } from '@hops/yaml';
import { failure, type Report } from '../finding.ts';
import { spanAt, textAt, textsAt } from '../kustomization/values.ts';
import { compareText, FIRST_KINDS, kindRanks, LAST_KINDS, typeText } from '../resource/kind-order.ts';
import type { ObjectId } from '../resource/object-id.ts';
import type { Transform } from './transform.ts';

/** Puts the resources into the order that the command line has by default: by rank of kind, then by type and name. */
export const sortByKind: Transform = sortedBy(kindRanks(FIRST_KINDS, LAST_KINDS));

/** Puts the resources into the order that `sortOptions` ask for; reports options that contradict each other. */
export function sortTransform(options: Mapping, report: Report): Transform {
  const order = textAt(options, 'order');
  const lists = get(options, 'legacySortOptions');
  if (order !== 'legacy' && order !== 'fifo') {
    const message = `The order can be legacy or fifo, not "${order}". Correct it, or remove the sortOptions.`;
    report(failure('kustomize-bad-sort-options', spanAt(options, 'order'), message));
  } else if (order === 'fifo' && lists !== undefined) {
    const message = '"legacySortOptions" need the order legacy. Set it, or remove them.';
    report(failure('kustomize-bad-sort-options', spanOf(lists), message));
  }
  if (order !== 'legacy') return (drafts) => drafts;
  if (lists === undefined) return sortByKind;
  const kinds = (key: string): readonly string[] => textsAt(lists, key).map(({ text }) => text);
  return sortedBy(kindRanks(kinds('orderFirst'), kinds('orderLast')));
}

function sortedBy(ranks: ReadonlyMap<string, number>): Transform {
  const rank = ({ kind }: ObjectId): number => ranks.get(kind) ?? 0;
  return (drafts) => {
    return drafts.toSorted(({ id: a }, { id: b }) => rank(a) - rank(b) || compareIds(a, b));
  };
}

function compareIds(a: ObjectId, b: ObjectId): number {
  const types = compareText(typeText(a), typeText(b));
  const isNamespace = a.kind === 'Namespace' && b.kind === 'Namespace' && (a.group === '' || b.group === '');
  return (isNamespace ? -types : types) || compareText(nameText(a), nameText(b));
}

function nameText(id: ObjectId): string {
  return `${id.namespace || '~X'}|${id.name || '~N'}`;
}
