import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { Files } from '@hops/text';
import type { InitFlags } from '../commands/init.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { answered, refused, type Outcome } from '../outcome.ts';
import type { MadeFile } from '../seeding/make.ts';
import type { Ask } from '../seeding/question.ts';
import { findSeeds, withoutSample, type KnownFiles, type Seed } from '../seeding/seeds.ts';
import { colours } from '../terminal/colours.ts';
import { planFiles } from '../writing/plan.ts';
import { writePlan } from '../writing/write.ts';
import { diskFiles } from './disk-files.ts';
import { madeLines, nothingLines, openLines, stoppedLines } from './init-lines.ts';
import { knownFiles } from './known-files.ts';

/** What a run has to say, and whether it did what was asked for. */
interface Report {
  readonly lines: readonly string[];
  readonly done: boolean;
}

/** The folder that is worked in, and what is known of its files. */
interface Place {
  readonly root: string;
  readonly files: Files;
  readonly known: KnownFiles;
}

/**
 * Runs `hops init`: asks for the values of the files that the templates' data lack, and writes them. Sets the exit code 1
 * where there is nothing to make or a value is still open; then nothing is written. `asks` gives who answers, if anybody.
 */
export async function runInit(
  context: HopsContext,
  flags: InitFlags,
  folder: string = '.',
  asks: () => Promise<Ask | undefined> = () => askTerminal(context),
): Promise<void | Error> {
  const root = resolve(context.cwd, folder);
  const files = diskFiles(root);
  const known = await knownFiles(root, files);
  if (!known.ok) return new Error(known.message);
  const report = await initialise({ root, files, known: known.answer }, flags, context, asks);
  if (!report.ok) return new Error(report.message);
  context.process.stdout.write(report.answer.lines.map((line) => `${line}\n`).join(''));
  if (!report.answer.done) context.process.exitCode = 1;
  return undefined;
}

async function initialise(
  place: Place,
  flags: InitFlags,
  context: HopsContext,
  asks: () => Promise<Ask | undefined>,
): Promise<Outcome<Report>> {
  const { files, known } = place;
  const { namedFiles } = await import('./render.ts');
  const named = namedFiles(files);
  const seeds = findSeeds(named, known);
  const missing = seeds.filter(({ target }) => !known.exists(target));
  if (missing.length === 0) {
    return answered({ lines: nothingLines(named.data, seeds, withoutSample(named, known)), done: false });
  }
  const ask = await askFor(missing, place, flags, context, asks);
  if (!ask.ok) return ask;
  const made = await makeAll(missing, named.data, place, ask.answer);
  if (!made.ok) return made;
  if (made.answer === undefined) return answered({ lines: stoppedLines, done: false });
  const isOpen = made.answer.some(({ open }) => open.length > 0);
  return isOpen
    ? answered({ lines: openLines(made.answer), done: false })
    : finish(made.answer, place, flags, context);
}

/** Makes each file in memory; nothing where nobody answers any more. */
async function makeAll(
  missing: readonly Seed[],
  data: readonly string[],
  { files, known }: Place,
  ask: Ask,
): Promise<Outcome<readonly MadeFile[] | undefined>> {
  const [{ analyseTemplates }, { makeFile }] = await Promise.all([
    import('./render.ts'),
    import('../seeding/make.ts'),
  ]);
  const sampled = [...data.filter(known.exists), ...missing.map(({ sample }) => sample)];
  const { plugins, reads } = analyseTemplates(files, sampled).output;
  const made: MadeFile[] = [];
  for (const seed of missing) {
    const file = await makeFile(files, seed, plugins.length > 0 ? undefined : reads, ask);
    if (!file.ok) return file;
    if (file.answer === undefined) return answered(undefined);
    made.push(file.answer);
  }
  return answered(made);
}

async function finish(
  made: readonly MadeFile[],
  { root, files, known }: Place,
  { dryRun }: InitFlags,
  { stdout, process }: HopsContext,
): Promise<Outcome<Report>> {
  const { environmentFile, envrcText } = await import('../seeding/envrc.ts');
  const environment = environmentFile(files);
  const texts = new Map(made.map(({ target, text }) => [target, text]));
  if (environment === undefined) texts.set('.envrc', envrcText(files, known.paths));
  const plan = planFiles(files, texts);
  if (dryRun) {
    const { previewLines } = await import('../writing/preview.ts');
    const setting = { env: process.env, isTerminal: stdout.isTerminal };
    return answered({
      lines: previewLines(plan, { colours: colours(setting), width: layoutWidth(stdout) }),
      done: true,
    });
  }
  const failure = writePlan(root, plan);
  if (failure !== undefined) return refused(failure);
  return answered({ lines: madeLines(made, { environment, known }), done: true });
}

/** Who answers: the file that `--answers` names, else a person. */
async function askFor(
  missing: readonly Seed[],
  { files }: Place,
  { answers }: InitFlags,
  { cwd }: HopsContext,
  asks: () => Promise<Ask | undefined>,
): Promise<Outcome<Ask>> {
  if (answers === undefined) {
    const ask = await asks();
    return ask === undefined
      ? refused('there is no terminal to ask on. Name a file with the answers: hops init --answers FILE')
      : answered(ask);
  }
  const { answersFor, askOf } = await import('../seeding/make.ts');
  const text = textAt(resolve(cwd, answers));
  if (text === undefined) return refused(`--answers: there is no file ${answers}.`);
  const read = answersFor(files, missing, answers, text);
  return read.ok ? answered(askOf(read.answer)) : read;
}

async function askTerminal({ stdout }: HopsContext): Promise<Ask | undefined> {
  const { askOnTerminal, hasKeyboard } = await import('../seeding/prompts.ts');
  return stdout.isTerminal && hasKeyboard() ? askOnTerminal : undefined;
}

function textAt(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
