import { nameOf } from '@hops/text';
import type { Candidate } from '../candidate.ts';
import { isWithinName, purposesOf, type Called } from '../field/programs.ts';
import type { Question } from '../question.ts';
import { isNamed, wordsOf } from '../words.ts';
import type { AppList } from './lists.ts';

/** The lists that a new app may be added to: those of named areas, then those with apps that do the like. */
export function listCandidates(question: Question, lists: readonly AppList[]): Candidate[] {
  const most = Math.max(1, ...lists.map(({ apps }) => apps.length));
  return lists.map((list) => {
    const fit = fitOf(list, question);
    return {
      file: list.path,
      line: list.line,
      score: scoreOf(fit, list) + (list.apps.length / most) * 4,
      why: reason(fit, list),
      advice: adviceFor(list),
    };
  });
}

function adviceFor({ path, folder }: AppList): string {
  return path === folder
    ? 'Make a folder for the app here, as its neighbours have one; no list names them.'
    : 'Add ./NAME/ks.yaml to resources here.';
}

interface Fit {
  readonly isNamed: boolean;
  /** How many words of its path the question has. */
  readonly words: number;
  /** The apps that are of the kind that is to be added. */
  readonly alike: readonly string[];
  /** The part of its apps that serve the same purpose. */
  readonly purposeful: number;
  readonly isForPurpose: boolean;
}

function fitOf({ folder, apps }: AppList, { terms, programs }: Question): Fit {
  const area = nameOf(folder);
  const purposes = new Set(programs.map(({ purpose }) => purpose));
  const serving = apps.filter((app) => [...purposesOf(app)].some((purpose) => purposes.has(purpose)));
  return {
    isNamed: isNamed(area, terms) && !/^(apps?|kubernetes|cluster|main|base)$/.test(area),
    words: wordsOf(folder).filter((word) => terms.has(word)).length,
    alike: apps.filter((app) => isCalled(app, programs)),
    purposeful: serving.length / Math.max(apps.length, 4),
    isForPurpose: purposes.has(area),
  };
}

function isCalled(app: string, programs: readonly Called[]): boolean {
  return programs.some(({ names }) => names.some((name) => isWithinName(name.words, wordsOf(app))));
}

function scoreOf({ isNamed: named, words, alike, purposeful, isForPurpose }: Fit, { apps }: AppList): number {
  return (
    (apps.length > 1 ? 40 : 30) +
    (named ? 50 : 0) +
    words * 6 +
    Math.min(1, alike.length / 3) * 20 +
    purposeful * 20 +
    (isForPurpose ? 6 : 0)
  );
}

function reason({ isNamed: named, alike }: Fit, { folder, apps }: AppList): string {
  const area = nameOf(folder);
  if (named) return `The question names the area ${area}.`;
  if (alike.length > 0)
    return `It lists ${alike.slice(0, 3).join(', ')}, which a new app of this kind is like.`;
  return `No area is named; ${area} has ${apps.length} ${apps.length === 1 ? 'app' : 'apps'}.`;
}
