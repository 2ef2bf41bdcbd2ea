import { relative, resolve, sep } from 'node:path';
import type { OutputContext } from '../check-output/context.ts';
import { checkOutputs } from '../check-output/table.ts';
import type { CheckFlags } from '../commands/check.ts';
import { scopeOf } from '../commands/scope-flags.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { answered, type Outcome } from '../outcome.ts';
import { withoutBaseline } from '../report/baseline.ts';
import type { CheckReport } from '../report/report.ts';
import { colours } from '../terminal/colours.ts';
import { ask, type Question } from './ask.ts';
import { explain } from './explain.ts';
import type { CheckOptions, Scope } from './scope.ts';

/** Runs `hops check`: prints the report, and sets the exit code 1 where there is an error or a warning. */
export async function runCheck(
  context: HopsContext,
  flags: CheckFlags,
  folder?: string,
): Promise<void | Error> {
  if (flags.explain !== undefined) return explain(flags.explain, context);
  const scope = scopeOf(context, flags, folder);
  const outcome = await ask(checkQuestion({ ...scope, codes: flags.rule }), scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const report = withBaseline(outcome.answer, context.cwd, flags.baseline);
  if (!report.ok) return new Error(report.message);
  const output = await checkOutputs[flags.output]();
  context.process.stdout.write(output(report.answer, outputContext(context, flags, scope)));
  const { error, warning } = report.answer.summary.findings;
  if (error + warning > 0) context.process.exitCode = 1;
  return undefined;
}

function withBaseline(report: CheckReport, cwd: string, baseline: string | undefined): Outcome<CheckReport> {
  return baseline === undefined ? answered(report) : withoutBaseline(report, resolve(cwd, baseline));
}

/** The question that `hops check` asks. */
export function checkQuestion({ path, cluster, codes }: CheckOptions): Question<CheckReport> {
  const options = { path, cluster, codes };
  return {
    name: 'check',
    options,
    load: async () => {
      const [{ checkFiles }, { commandNames }] = await Promise.all([
        import('./engines-check.ts'),
        import('../app.ts'),
      ]);
      return (files) => checkFiles(files, { ...options, commands: commandNames() });
    },
  };
}

function outputContext(context: HopsContext, { all = false }: CheckFlags, { folder }: Scope): OutputContext {
  return {
    colours: colours({ env: context.process.env, isTerminal: context.stdout.isTerminal }),
    width: layoutWidth(context.stdout),
    all,
    folder: relative(context.cwd, folder).replaceAll(sep, '/'),
    version: context.version,
    elapsed: context.elapsed(),
  };
}
