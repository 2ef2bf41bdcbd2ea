import type { Question } from '../question.ts';
import { shownAspects, type Shown } from './aspect-fit.ts';
import type { RankedFile } from './files.ts';
import { besideFactor, sharing, usual } from './standing.ts';
import { subjects, type Subject } from './subject.ts';

/** What a file has of what is asked. */
export interface Score extends Subject {
  readonly shown: readonly Shown[];
  readonly total: number;
}

/** A file with nothing of what is asked of a thing is hardly the place, whatever it is about. */
const unasked = 0.6;

/** Scores files for a question: what they are about, what of it they show, and what they are for. */
export function scores(question: Question, files: readonly RankedFile[]): Score[] {
  const shown = shownAspects(question, files);
  const found = subjects(question, files);
  const best = Math.max(...found.map(({ score }) => score), 0.001);
  const meansApp = found.some(({ app }) => app !== undefined && app.weight > 0.9);
  return found.map((subject, index) => {
    const own = shown[index] ?? [];
    const asked = askedOf(own, question);
    const share = subject.score / best;
    const isShown = asked > 0;
    const circumstances = { isShown, meansApp };
    const sum =
      subject.score +
      asked * (0.35 + 0.65 * share) +
      sharing(subject.file, question, circumstances) +
      usual(subject.file) * share;
    const factor = besideFactor(subject.file, question, circumstances);
    return {
      ...subject,
      shown: own,
      total: sum * factor * (isShown || question.aspects.length === 0 ? 1 : unasked),
    };
  });
}

/** The clearest aspect goes first in a question's aspects; the others count less. */
function askedOf(shown: readonly Shown[], { aspects }: Question): number {
  return aspects.reduce((sum, aspect, index) => {
    const fit = shown.find((each) => each.aspect === aspect)?.fit ?? 0;
    return sum + fit / (1 + index * 0.4);
  }, 0);
}
