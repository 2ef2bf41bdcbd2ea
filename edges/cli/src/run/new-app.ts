import { relative, sep } from 'node:path';
import type { NewAppFlags } from '../commands/new/app.ts';
import { scopeOf } from '../commands/scope-flags.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import type { NewAppContext } from '../new-app-output/context.ts';
import { newAppOutputs } from '../new-app-output/table.ts';
import { colours } from '../terminal/colours.ts';
import type { PlannedFile } from '../writing/plan.ts';
import { writePlan } from '../writing/write.ts';
import { progressOf } from './progress.ts';
import { openSnapshot } from './snapshot.ts';

/**
 * Runs `hops new app`: writes the files of a new app where a check of the repository with them finds nothing new. Sets
 * the exit code 1 where it does.
 */
export async function runNewApp(
  context: HopsContext,
  flags: NewAppFlags,
  name: string,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, { cache: false }, folder);
  const opened = await openSnapshot(scope);
  if (!opened.ok) return new Error(opened.message);
  const progress = progressOf(context);
  progress.show('checking without and with the new app …');
  const { prepareNewApp } = await import('./engines-new-app.ts');
  const prepared = prepareNewApp(opened.answer, { name, area: flags.area, like: flags.like });
  progress.clear();
  if (!prepared.ok) return new Error(prepared.message);
  const { report, plan } = prepared.answer;
  const written = report.findings.length === 0 && !flags.dryRun;
  const failure = written ? writePlan(scope.folder, plan) : undefined;
  if (failure !== undefined) return new Error(failure);
  const output = await newAppOutputs[flags.output]();
  context.process.stdout.write(
    output({ ...report, written }, outputContext(context, flags, scope.folder, plan)),
  );
  if (report.findings.length > 0) context.process.exitCode = 1;
  return undefined;
}

function outputContext(
  { process, stdout, cwd, version }: HopsContext,
  { dryRun }: NewAppFlags,
  root: string,
  plan: readonly PlannedFile[],
): NewAppContext {
  return {
    colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
    width: layoutWidth(stdout),
    folder: relative(cwd, root).replaceAll(sep, '/'),
    version,
    dryRun,
    plan,
  };
}
