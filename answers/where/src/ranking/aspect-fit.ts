import { directoryOf } from '@hops/text';
import type { Aspect } from '../field/aspect.ts';
import { phraseWords } from '../field/phrases.ts';
import { isWithinName } from '../field/programs.ts';
import type { Question } from '../question.ts';
import type { RankedFile } from './files.ts';
import { rarity } from './rarity.ts';

/** An aspect that a file shows, and how clearly. */
export interface Shown {
  readonly aspect: Aspect;
  readonly fit: number;
}

/** What each file shows of what a question asks. */
export function shownAspects({ aspects, adds }: Question, files: readonly RankedFile[]): Shown[][] {
  const shown = files.map((file) =>
    aspects.map((aspect) => ({ aspect, fit: fitOf(aspect, file) })).filter(({ fit }) => fit > 0),
  );
  const told = weighed(shown);
  return adds === 'something' ? inLists(told, files) : told;
}

/** An aspect that few files show tells more than one that many do. */
function weighed(shown: readonly Shown[][]): Shown[][] {
  const counts = new Map<Aspect, number>();
  for (const { aspect } of shown.flat()) counts.set(aspect, (counts.get(aspect) ?? 0) + 1);
  return shown.map((own) =>
    own.map(({ aspect, fit }) => ({
      aspect,
      fit: fit * (0.75 + rarity(counts.get(aspect) ?? 0, shown.length) / 2),
    })),
  );
}

function fitOf(aspect: Aspect, file: RankedFile): number {
  const { called, keys, kinds, roles } = aspect;
  const isPart = isOfKind(aspect, file) || (roles?.some((role) => file.roles.has(role)) ?? false);
  const hasKey = keys?.test(file.code) ?? false;
  const isHalf = keys !== undefined && (kinds !== undefined || roles !== undefined);
  const isNamed = phraseWords(called).some(
    (words) => isWithinName(words, file.name) || isWithinName(words, file.folders),
  );
  return ((isPart ? 0.6 : 0) + (hasKey ? 0.6 : 0)) * (isHalf ? 1 : 1.6) + (isNamed ? 0.4 : 0);
}

function isOfKind({ kinds = '' }: Aspect, file: RankedFile): boolean {
  return kinds.split(' ').some((kind) => file.kinds.has(kind));
}

/** An object that is new is named in the list beside, or above, those of its kind. */
function inLists(shown: readonly Shown[][], files: readonly RankedFile[]): Shown[][] {
  const byFolder = new Map<string, Map<Aspect, number>>();
  for (const [index, file] of files.entries())
    for (const { aspect, fit } of (shown[index] ?? []).filter((each) => isOfKind(each.aspect, file)))
      for (const folder of [directoryOf(file.path), directoryOf(directoryOf(file.path))]) {
        const best = byFolder.get(folder) ?? new Map<Aspect, number>();
        byFolder.set(folder, best.set(aspect, Math.max(best.get(aspect) ?? 0, fit + 0.2)));
      }
  return files.map(({ path, roles }, index) => {
    const own = shown[index] ?? [];
    const listed = roles.has('list') ? byFolder.get(directoryOf(path)) : undefined;
    if (listed === undefined) return own;
    const others = own.filter(({ aspect }) => !listed.has(aspect));
    return [...others, ...[...listed].map(([aspect, fit]) => ({ aspect, fit }))];
  });
}
