import { relative, sep } from 'node:path';
import { scopeOf } from '../commands/scope-flags.ts';
import type { ValidateFlags } from '../commands/validate.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import type { ValidateReport } from '../report/report.ts';
import { colours } from '../terminal/colours.ts';
import { validateOutputs } from '../validate-output/table.ts';
import { ask, type Question } from './ask.ts';
import type { MapOptions } from './scope.ts';

/** Runs `hops validate`: prints what was validated, and sets the exit code 1 where there is an error or a warning. */
export async function runValidate(
  context: HopsContext,
  flags: ValidateFlags,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const outcome = await ask(validateQuestion(scope), scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const output = await validateOutputs[flags.output]();
  const { process, stdout, cwd, version } = context;
  process.stdout.write(
    output(outcome.answer, {
      colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
      width: layoutWidth(stdout),
      all: flags.all ?? false,
      folder: relative(cwd, scope.folder).replaceAll(sep, '/'),
      version,
      elapsed: context.elapsed(),
    }),
  );
  const { error, warning } = outcome.answer.summary.findings;
  if (error + warning > 0) process.exitCode = 1;
  return undefined;
}

function validateQuestion({ path, cluster }: MapOptions): Question<ValidateReport> {
  const options = { path, cluster };
  return {
    name: 'validate',
    options,
    load: async () => {
      const { validateFiles } = await import('./engines.ts');
      return (files) => validateFiles(files, options);
    },
  };
}
