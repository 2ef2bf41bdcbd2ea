import type { Model } from '@hops/model';
import { directoryOf } from '@hops/text';
import type { Neighbour, WhereAnswer } from './answer.ts';
import { appsOf, type App } from './app.ts';
import { areaCandidates } from './areas.ts';
import { ranked, type Candidate } from './candidate.ts';
import { commandsOf } from './commands.ts';
import { documentFor } from './document.ts';
import { messageCandidates, pathCandidates, placeholderCandidates } from './exact.ts';
import { invariantsAt } from './invariants.ts';
import { kindCandidates } from './kinds.ts';
import { appCandidates } from './named-apps.ts';
import { neighbourOf } from './neighbour.ts';
import { readQuestion, type Question } from './question.ts';
import { textCandidates } from './search.ts';

/**
 * Says where a change belongs, for a question in plain words, a path, a kind, a chart, a placeholder, an app or an
 * error's text. What the repository's structure tells goes before what its texts tell.
 */
export function whereDoesItBelong(model: Model, text: string): WhereAnswer {
  const question = readQuestion(text);
  const apps = appsOf(model);
  const found = ranked(candidates(question, apps, model)).slice(0, 3);
  const [best] = found;
  if (best === undefined) return nothing(text);
  return {
    question: text,
    places: found.map(({ file, line, why, advice }) => ({ file, line, why, advice })),
    invariants: invariantsAt(best, question, apps, model),
    neighbour: neighbourAt(best, question, apps),
    ...commandsOf(model),
    document: documentFor(question, model),
  };
}

function candidates(question: Question, apps: readonly App[], model: Model): Candidate[] {
  return [
    ...pathCandidates(question, model),
    ...messageCandidates(question, model),
    ...placeholderCandidates(question, model),
    ...areaCandidates(question, apps, model),
    ...appCandidates(question, apps, model),
    ...kindCandidates(question, model),
    ...textCandidates(question, model),
  ];
}

/** What is added to the list of an area is an app; it has neighbours. */
function neighbourAt({ file }: Candidate, question: Question, apps: readonly App[]): Neighbour | undefined {
  const folder = directoryOf(file);
  const isArea = apps.some(({ area }) => area === folder);
  if (question.adds === undefined || (question.adds === 'something' && !isArea)) return undefined;
  return neighbourOf(question, isArea ? folder : undefined, apps);
}

function nothing(question: string): WhereAnswer {
  return {
    question,
    places: [],
    invariants: [],
    before: [],
    after: [],
  };
}
