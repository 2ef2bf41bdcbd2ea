import type { HopsContext } from '../context.ts';
import type { Outcome } from '../outcome.ts';
import { counted } from '../terminal/number.ts';
import type { NamedFiles } from './named.ts';
import { keptStep, storeOf, type KeptFiles } from './kept.ts';
import { progressOf } from './progress.ts';
import type { Scope } from './scope.ts';
import { openSnapshot } from './snapshot.ts';

/** A question to a repository. Its engines are loaded only where no kept answer holds. */
export interface Question<Answer> {
  readonly name: string;
  /** What tells its answers apart: a JSON value. */
  readonly options: unknown;
  load(): Promise<(files: NamedFiles) => Outcome<Answer>>;
}

/** Answers a question about the files of a scope; from what is kept, where that still holds. */
export async function ask<Answer>(
  question: Question<Answer>,
  scope: Scope,
  context: HopsContext,
): Promise<Outcome<Answer>> {
  const opened = await openSnapshot(scope);
  return opened.ok ? askAbout(question, opened.answer, scope, context) : opened;
}

/** Answers a question about files that are open already. */
export async function askAbout<Answer>(
  question: Question<Answer>,
  files: KeptFiles,
  scope: Scope,
  context: HopsContext,
): Promise<Outcome<Answer>> {
  const kept = keptStep<Answer>(storeOf(scope, context), files, question, context.build);
  const answer = kept.recall();
  if (answer) return answer;
  const progress = progressOf(context);
  progress.show(`building ${counted(files.paths.length, 'file')} …`);
  try {
    return kept.make(await question.load());
  } finally {
    progress.clear();
  }
}
