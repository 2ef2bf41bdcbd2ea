import type { Question } from '../question.ts';
import { shownAspects, type Shown } from './aspect-fit.ts';
import type { RankedFile } from './files.ts';
import { clusterFactor } from './clusters.ts';
import { besideFactor, configured, sharing, usual } from './standing.ts';
import { subjects, type Subject } from './subject.ts';

/** What a file has of what is asked. */
export interface Score extends Subject {
  readonly shown: readonly Shown[];
  readonly total: number;
  /** What it lists of the kind of what is to be added. */
  readonly kin?: RankedFile | undefined;
}

/** A file with nothing of what is asked of a thing is hardly the place, whatever it is about. */
const unasked = 0.6;

/** Scores files for a question: what they are about, what of it they show, and what they are for. */
export function scores(question: Question, files: readonly RankedFile[]): Score[] {
  const shown = shownAspects(question, files);
  const found = subjects(question, files).map((subject, index) => ({
    ...subject,
    shown: shown[index] ?? [],
  }));
  const meant = found.filter(({ app }) => (app?.weight ?? 0) > 0.9);
  const whole: Whole = {
    best: Math.max(...found.map(({ score }) => score), 0.001),
    meansApp: meant.length > 0,
    isShownByApp: meant.some((each) => each.shown.length > 0),
  };
  const inCluster = clusterFactor(question, files);
  return found.map((subject) => ({
    ...subject,
    total: totalOf(subject, question, whole) * inCluster(subject.file.path),
  }));
}

/** What all files together tell of a question. */
interface Whole {
  /** The highest score of a subject. */
  readonly best: number;
  readonly meansApp: boolean;
  /** Whether a file of the app that is meant shows what is asked. */
  readonly isShownByApp: boolean;
}

function totalOf(
  subject: Omit<Score, 'total'>,
  question: Question,
  { best, meansApp, isShownByApp }: Whole,
): number {
  const { file, score, app, kind, shown } = subject;
  const asked = askedOf(shown, question);
  const share = score / best;
  const isShown = asked > 0;
  const circumstances = { isShown, meansApp, isNamed: (kind?.weight ?? 0) > 0.5 };
  const sum =
    score +
    asked * (0.35 + 0.65 * share) +
    sharing(file, question, circumstances) +
    ((app?.weight ?? 0) > 0.9 ? configured(file, question, isShownByApp) : 0) +
    usual(file) * share;
  const isAsked = isShown || question.aspects.length === 0;
  return sum * besideFactor(file, question, circumstances) * (isAsked ? 1 : unasked);
}

/** The clearest aspect goes first in a question's aspects; the others count less. */
function askedOf(shown: readonly Shown[], { aspects }: Question): number {
  return aspects.reduce((sum, aspect, index) => {
    const fit = shown.find((each) => each.aspect === aspect)?.fit ?? 0;
    return sum + fit / (1 + index * 0.4);
  }, 0);
}
