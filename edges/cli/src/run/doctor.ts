import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { DoctorAnswer } from '@hops/doctor';
import type { DoctorFlags } from '../commands/doctor.ts';
import { scopeOf } from '../commands/scope-flags.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { doctorOutputs } from '../doctor-output/table.ts';
import { answered, refused, type Outcome } from '../outcome.ts';
import { colours } from '../terminal/colours.ts';
import { ask, type Question } from './ask.ts';
import type { DoctorOptions } from './scope.ts';

/** Runs `hops doctor`: prints the diagnoses, and sets the exit code 1 where there are any. */
export async function runDoctor(
  context: HopsContext,
  flags: DoctorFlags,
  first?: string,
  second?: string,
): Promise<void | Error> {
  const asked = await askedOf(context, flags, first, second);
  if (!asked.ok) return new Error(asked.message);
  const scope = scopeOf(context, flags, flags.from === undefined ? second : first);
  const outcome = await ask(doctorQuestion({ ...scope, asked: asked.answer }), scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const { process, stdout, cwd } = context;
  const output = await doctorOutputs[flags.output]();
  const text = output(outcome.answer, {
    colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
    width: layoutWidth(stdout),
    folder: relative(cwd, scope.folder).replaceAll(sep, '/'),
  });
  process.stdout.write(text);
  if (outcome.answer.diagnoses.length > 0) process.exitCode = 1;
  return undefined;
}

/** What is asked: of a dump, whose folder is the only argument, or of a message. */
async function askedOf(
  { cwd }: HopsContext,
  { from }: DoctorFlags,
  first: string | undefined,
  second: string | undefined,
): Promise<Outcome<DoctorOptions['asked']>> {
  if (from !== undefined) {
    return second === undefined
      ? dumpIn(resolve(cwd, from), from)
      : refused('--from reads the messages of a dump: leave TEXT out, or leave --from out.');
  }
  if (first !== undefined) return answered({ kind: 'message', text: first });
  return refused('What is wrong? Name a dump with --from DUMP, or a message in quotes (hops doctor --help).');
}

async function dumpIn(path: string, name: string): Promise<Outcome<DoctorOptions['asked']>> {
  const text = textIn(path);
  if (text === undefined) return refused(`--from: ${name} cannot be read: it is no file.`);
  const { readDump } = await import('./engines.ts');
  const result = readDump(text);
  if (!result.ok) return refused(`--from: ${name} cannot be read: ${result.message}`);
  return answered({ kind: 'dump', dump: result.dump });
}

function textIn(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}

function doctorQuestion({ path, cluster, asked }: DoctorOptions): Question<DoctorAnswer> {
  const digest = createHash('sha256').update(JSON.stringify(asked)).digest('hex');
  return {
    name: 'doctor',
    options: { path, cluster, asked: digest },
    load: async () => {
      const { doctorFiles } = await import('./engines.ts');
      return (files) => doctorFiles(files, { path, cluster, asked });
    },
  };
}
