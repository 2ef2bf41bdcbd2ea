import { relative, sep } from 'node:path';
import type { WhereAnswer } from '@hops/where';
import { scopeOf } from '../commands/scope-flags.ts';
import type { WhereFlags } from '../commands/where.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { colours } from '../terminal/colours.ts';
import { whereOutputs } from '../where-output/table.ts';
import { ask, type Question } from './ask.ts';
import type { WhereOptions } from './scope.ts';

/** Runs `hops where`: prints where a change belongs, and sets the exit code 1 where nothing fits. */
export async function runWhere(
  context: HopsContext,
  flags: WhereFlags,
  question: string,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const outcome = await ask(whereQuestion({ ...scope, question }), scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const { process, stdout, cwd } = context;
  const output = await whereOutputs[flags.output]();
  const text = output(outcome.answer, {
    colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
    width: layoutWidth(stdout),
    folder: relative(cwd, scope.folder).replaceAll(sep, '/'),
  });
  process.stdout.write(text);
  if (outcome.answer.places.length === 0) process.exitCode = 1;
  return undefined;
}

/** The question that `hops where` asks. */
export function whereQuestion({ path, cluster, question }: WhereOptions): Question<WhereAnswer> {
  const options = { path, cluster, question };
  return {
    name: 'where',
    options,
    load: async () => {
      const { whereFiles } = await import('./engines.ts');
      return (files) => whereFiles(files, options);
    },
  };
}
