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
export function shownAspects({ aspects }: Question, files: readonly RankedFile[]): Shown[][] {
  const shown = files.map((file) =>
    aspects.map((aspect) => ({ aspect, fit: fitOf(aspect, file) })).filter(({ fit }) => fit > 0),
  );
  return weighed(shown);
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

/** Whether a file holds an object that is made for an aspect. */
export function isOfKind({ kinds = '' }: Aspect, file: RankedFile): boolean {
  return kinds.split(' ').some((kind) => file.kinds.has(kind));
}
