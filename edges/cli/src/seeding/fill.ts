import { questionFor, valueOf, type Ask, type Question } from './question.ts';
import { edited, type SampleKey } from './sample.ts';

/** A key that still lacks a usable value, and why. */
export interface OpenKey {
  readonly name: string;
  readonly problem: string;
}

/** A sample filled in: the text of the new file, what was changed in it, what is still open. */
export interface Filled {
  readonly text: string;
  readonly changed: readonly string[];
  readonly open: readonly OpenKey[];
}

/**
 * Asks for each key and puts the answers into the sample's text, which stays as it is around them. Gives nothing where
 * nobody answers any more.
 */
export async function fill(text: string, keys: readonly SampleKey[], ask: Ask): Promise<Filled | undefined> {
  const given: { readonly key: SampleKey; readonly question: Question; readonly answer: string }[] = [];
  for (const key of keys) {
    const question = questionFor(key);
    if (question === undefined) continue;
    const answer = await ask(question);
    if (answer === undefined) return undefined;
    given.push({ key, question, answer });
  }
  const open = given.flatMap(({ question, answer }) => {
    const problem = question.problem(answer);
    return problem === undefined ? [] : [{ name: question.name, problem }];
  });
  const changed = given.filter(({ question, answer }) => answer.trim() !== question.fallback);
  const edits = changed.map(({ key, question, answer }) => key.place(valueOf(question, answer)));
  return { text: edited(text, edits), changed: changed.map(({ question }) => question.name), open };
}
