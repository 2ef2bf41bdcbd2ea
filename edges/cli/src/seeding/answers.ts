import { suggest } from '@hops/text';
import { answered, didYouMean, refused, type Outcome } from '../outcome.ts';
import { readSample } from './sample.ts';

/** The answers of a file, by the key's path; a list is separated by commas. */
export type Answers = ReadonlyMap<string, string>;

/** Reads a file of answers in YAML, JSON or TOML; refuses one that is broken, and a key that no sample has. */
export function readAnswers(path: string, text: string, names: readonly string[]): Outcome<Answers> {
  const read = readSample(path, text);
  if (!read.ok) return refused(`--answers: ${read.message}`);
  const answers = new Map<string, string>();
  for (const { path: steps, value } of read.keys) {
    const name = steps.join('.');
    if (!names.includes(name)) {
      return refused(`--answers: nothing asks for ${name}.${didYouMean(suggest(name, names))}`);
    }
    if (value.kind === 'structure') return refused(`--answers: ${name} must be a value or a list of values.`);
    answers.set(name, value.kind === 'list' ? value.items.join(', ') : value.text);
  }
  return answered(answers);
}
