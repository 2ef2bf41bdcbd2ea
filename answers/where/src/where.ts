import type { Model } from '@hops/model';
import type { Neighbour, WhereAnswer } from './answer.ts';
import type { App } from './app.ts';
import { ranked, type Candidate } from './candidate.ts';
import { commandsOf } from './commands.ts';
import { documentFor } from './document.ts';
import { messageCandidates, pathCandidates, placeholderCandidates } from './exact.ts';
import { missingFileCandidates, missingObjectCandidates, objectCandidates } from './error-text.ts';
import { invariantsAt } from './invariants.ts';
import { knowledgeOf } from './knowledge.ts';
import { neighbourOf } from './neighbour.ts';
import { readQuestion, type Question } from './question.ts';
import { fileCandidates } from './ranking/candidates.ts';
import type { RankedFile } from './ranking/files.ts';
import { listCandidates } from './ranking/list-candidates.ts';
import type { AppList } from './ranking/lists.ts';

/**
 * Says where a change belongs, for a question in plain words, a path, a kind, a chart, a placeholder, an app or an
 * error's text. What the repository's structure tells goes before what its texts tell.
 */
export function whereDoesItBelong(model: Model, text: string): WhereAnswer {
  const question = readQuestion(text);
  const { apps, inventory, files, lists } = knowledgeOf(model);
  const found = ranked([
    ...exactCandidates(question, files, model),
    ...(question.adds === 'app' ? listCandidates(question, lists) : []),
    ...fileCandidates(question, files),
  ]).slice(0, 3);
  const [best] = found;
  if (best === undefined) return nothing(text);
  return {
    question: text,
    places: found.map(({ file, line, why, advice }) => ({ file, line, why, advice })),
    invariants: invariantsAt(best, question, apps, model),
    neighbour: neighbourAt(best, question, lists, apps),
    ...commandsOf(inventory),
    document: documentFor(question, inventory, model),
  };
}

/** What a question names to the letter. */
function exactCandidates(question: Question, files: readonly RankedFile[], model: Model): Candidate[] {
  return [
    ...pathCandidates(question, model),
    ...objectCandidates(question, files, model),
    ...missingObjectCandidates(question, model),
    ...missingFileCandidates(question, files, model),
    ...messageCandidates(question, model),
    ...placeholderCandidates(question, model),
  ];
}

/** What is added to the list of an area is an app; it has neighbours. */
function neighbourAt(
  { file }: Candidate,
  question: Question,
  lists: readonly AppList[],
  apps: readonly App[],
): Neighbour | undefined {
  const list = lists.find(({ path }) => path === file);
  if (question.adds === undefined || (question.adds === 'something' && list === undefined)) return undefined;
  return neighbourOf(question, list?.folder, apps);
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
