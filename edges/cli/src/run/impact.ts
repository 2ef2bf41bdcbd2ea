import { relative, sep } from 'node:path';
import type { ImpactAnswer } from '@hops/impact';
import type { ImpactFlags } from '../commands/impact.ts';
import { scopeOf } from '../commands/scope-flags.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { impactOutputs } from '../impact-output/table.ts';
import { colours } from '../terminal/colours.ts';
import { ask, type Question } from './ask.ts';
import type { ImpactOptions } from './scope.ts';

/** Runs `hops impact`: prints what breaks, and sets the exit code 1 where anything does. */
export async function runImpact(
  context: HopsContext,
  flags: ImpactFlags,
  target: string,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const outcome = await ask(impactQuestion({ ...scope, target }), scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const { process, stdout, cwd } = context;
  const output = await impactOutputs[flags.output]();
  const text = output(outcome.answer, {
    colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
    width: layoutWidth(stdout),
    all: flags.all ?? false,
    folder: relative(cwd, scope.folder).replaceAll(sep, '/'),
  });
  process.stdout.write(text);
  if (outcome.answer.groups.some(({ effect }) => effect !== 'names it')) process.exitCode = 1;
  return undefined;
}

/** The question that `hops impact` asks. */
export function impactQuestion({ path, cluster, target }: ImpactOptions): Question<ImpactAnswer> {
  const options = { path, cluster, target };
  return {
    name: 'impact',
    options,
    load: async () => {
      const { impactFiles } = await import('./engines.ts');
      return (files) => impactFiles(files, options);
    },
  };
}
