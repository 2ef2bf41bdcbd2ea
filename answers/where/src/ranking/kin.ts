import { directoryOf } from '@hops/text';
import type { RankedFile } from './files.ts';
import { isOfKind } from './aspect-fit.ts';
import type { Score } from './score.ts';

/** How much more a list counts than what it lists; a file with several objects of a kind is a list of them. */
const factors = { beside: 1.04, above: 1.02, several: 1.12, each: 0.06 } as const;

/** An object that is new is named in the list beside, or above, those of its kind; or written below them in their file. */
export function withLists(scores: readonly Score[]): Score[] {
  const lists = new Map(
    scores.filter(({ file }) => file.roles.has('list')).map(({ file }) => [directoryOf(file.path), file]),
  );
  const kin = new Map<RankedFile, Score[]>();
  for (const score of scores.filter(isKin))
    for (const file of placesFor(score.file, lists)) kin.set(file, [...(kin.get(file) ?? []), score]);
  return scores.map((score) => {
    const total = totalOf(score.file, kin.get(score.file) ?? []);
    const [best] = kin.get(score.file) ?? [];
    if (best === undefined || total <= score.total) return score;
    return { ...score, total, kin: best.file === score.file ? undefined : best.file };
  });
}

/** The more of a kind a list names, the more it is their list. */
function totalOf(place: RankedFile, kin: readonly Score[]): number {
  const most = Math.max(0, ...kin.map(({ total }) => total));
  if (kin.some(({ file }) => file === place)) return most * factors.several;
  const isBeside = kin.some(({ file }) => directoryOf(file.path) === directoryOf(place.path));
  return (
    most * ((isBeside ? factors.beside : factors.above) + factors.each * Math.log2(Math.max(1, kin.length)))
  );
}

function placesFor(file: RankedFile, lists: ReadonlyMap<string, RankedFile>): RankedFile[] {
  if (hasSeveral(file)) return [file];
  const folder = directoryOf(file.path);
  return [lists.get(folder), lists.get(directoryOf(folder))].filter((list) => list !== undefined);
}

function hasSeveral({ text, kinds }: RankedFile): boolean {
  return kinds.size === 1 && (text.match(/^kind: /gm)?.length ?? 0) > 1;
}

function isKin({ file, shown, kind }: Score): boolean {
  return kind !== undefined || shown.some(({ aspect }) => isOfKind(aspect, file));
}
