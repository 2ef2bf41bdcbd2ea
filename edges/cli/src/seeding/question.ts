import type { SampleKey } from './sample.ts';
import { isPlaceholder, problemWith, shapeOf, type Shape } from './shape.ts';

/** What a person is asked for one key of a sample. */
export interface Question {
  /** The key's path, as in `network.gateway`. */
  readonly name: string;
  /** Why it is asked: the comment above the key. */
  readonly reason: string;
  readonly shape: Shape;
  /** The sample's value; empty where the sample only holds the place of one. A list is separated by commas. */
  readonly fallback: string;
  /** What is wrong with an answer; `undefined` where nothing is. */
  readonly problem: (answer: string) => string | undefined;
}

/** Asks a question; `undefined` where nobody answers any more. */
export type Ask = (question: Question) => Promise<string | undefined>;

/** The question for a key; none for a structure, which no single answer fills. */
export function questionFor({ path, value, reason }: SampleKey): Question | undefined {
  if (value.kind === 'structure') return undefined;
  const sample = value.kind === 'list' ? value.items.join(', ') : value.text;
  const fallback = isPlaceholder(sample) ? '' : sample;
  const shape = value.kind === 'list' ? 'list' : shapeFrom(value.quoted, fallback, reason);
  const isOptional = value.kind === 'list' || /\boptional\b/i.test(reason);
  const problem = (answer: string) => {
    if (answer.trim() !== '') return problemWith(shape, answer.trim());
    return isOptional ? undefined : 'It has no value yet, and the sample has none to keep.';
  };
  return { name: path.join('.'), reason, shape, fallback, problem };
}

/** The value that an answer means, as its key holds it. */
export function valueOf({ shape }: Question, answer: string): string | readonly string[] {
  if (shape !== 'list') return answer.trim();
  const items = answer.split(',').map((item) => item.trim());
  return items.filter((item) => item !== '');
}

/** The shape of the sample's value; where it has none, that of the example in the comment. */
function shapeFrom(quoted: boolean, fallback: string, reason: string): Shape {
  const example = fallback === '' ? (/\bexample:\s*["'`]?([^"'`\s]+)/i.exec(reason)?.[1] ?? '') : fallback;
  const shape = shapeOf(example);
  return quoted && (shape === 'boolean' || shape === 'number') ? 'text' : shape;
}
