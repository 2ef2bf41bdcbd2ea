import type { Files } from '@hops/text';
import { decodeYaml } from '@hops/yaml';
import { answered, refused, type Outcome } from '../outcome.ts';
import { readAnswers, type Answers } from './answers.ts';
import { fill, type OpenKey } from './fill.ts';
import { questionFor, type Ask } from './question.ts';
import { readSample, type SampleKey } from './sample.ts';
import type { Seed } from './seeds.ts';

/** A file made of its sample. */
export interface MadeFile extends Seed {
  readonly text: string;
  /** How many keys were asked for, and which got another value than the sample's. */
  readonly asked: number;
  readonly changed: readonly string[];
  readonly open: readonly OpenKey[];
  /** Keys that hold a structure, which stays as the sample has it. */
  readonly structures: readonly string[];
}

/** Asks for what a sample holds and templates read; `reads` are their paths, all keys without. */
export async function makeFile(
  files: Files,
  seed: Seed,
  reads: readonly (readonly string[])[] | undefined,
  ask: Ask,
): Promise<Outcome<MadeFile | undefined>> {
  const sample = keysIn(files, seed.sample);
  if (!sample.ok) return sample;
  const { text, keys } = sample.answer;
  const read =
    reads === undefined ? keys : keys.filter(({ path }) => reads.some((each) => touches(each, path)));
  const filled = await fill(text, read, ask);
  if (filled === undefined) return answered(undefined);
  const structures = read.filter(({ value }) => value.kind === 'structure').map(({ path }) => path.join('.'));
  return answered({ ...seed, ...filled, asked: read.length - structures.length, structures });
}

/** Answers from a file, where it has one; else the sample's value. */
export function askOf(answers: Answers): Ask {
  return async ({ name, fallback }) => answers.get(name) ?? fallback;
}

/** Reads a file of answers to what the samples of these seeds hold. */
export function answersFor(
  files: Files,
  seeds: readonly Seed[],
  path: string,
  text: string,
): Outcome<Answers> {
  const names: string[] = [];
  for (const { sample } of seeds) {
    const read = keysIn(files, sample);
    if (!read.ok) return read;
    names.push(...read.answer.keys.map((key) => questionFor(key)?.name ?? key.path.join('.')));
  }
  return readAnswers(path, text, names);
}

function keysIn(
  files: Files,
  path: string,
): Outcome<{ readonly text: string; readonly keys: readonly SampleKey[] }> {
  const read = files.read(path);
  const text = read.ok ? decodeYaml(read.bytes) : undefined;
  if (text === undefined) return refused(`${path} cannot be read as text.`);
  const sample = readSample(path, text);
  return sample.ok ? answered({ text, keys: sample.keys }) : refused(sample.message);
}

/** Whether one path is the other, or leads to it. */
function touches(a: readonly string[], b: readonly string[]): boolean {
  return a.every((step, index) => index >= b.length || step === b[index]);
}
