import { relative, resolve, sep } from 'node:path';
import type { RenameFlags } from '../commands/rename.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import type { RenameContext } from '../rename-output/context.ts';
import { renameOutputs } from '../rename-output/table.ts';
import { canBeWritten } from '../report/rename-report.ts';
import { colours } from '../terminal/colours.ts';
import { counted } from '../terminal/number.ts';
import type { PlannedFile } from '../writing/plan.ts';
import { writePlan } from '../writing/write.ts';
import { confirmation, type Confirm } from './confirm.ts';
import { progressOf } from './progress.ts';
import { openSnapshot } from './snapshot.ts';

/** What is to be renamed, as it was typed. */
export interface Names {
  readonly old: string;
  readonly fresh: string;
}

/**
 * Runs `hops rename`: shows what changes, and writes it where that is wanted and nothing is in the way. Sets the exit code 1
 * where something is. `confirm` asks a person, where there is one.
 */
export async function runRename(
  context: HopsContext,
  flags: RenameFlags,
  names: Names,
  folder: string = '.',
  confirm: Confirm | undefined = confirmation(context),
): Promise<void | Error> {
  const root = resolve(context.cwd, folder);
  const opened = await openSnapshot({
    folder: root,
    revision: undefined,
    path: flags.path,
    cluster: undefined,
    keeps: false,
  });
  if (!opened.ok) return new Error(opened.message);
  const progress = progressOf(context);
  progress.show('building with the old and the new name …');
  const { prepareRename } = await import('./engines-rename.ts');
  const prepared = prepareRename(opened.answer, { ...names, path: flags.path });
  progress.clear();
  if (!prepared.ok) return new Error(prepared.message);
  const { report, plan } = prepared.answer;
  const isReady = canBeWritten(report, flags.partial);
  if (isReady && flags.yes) {
    const failure = writePlan(root, plan);
    if (failure !== undefined) return new Error(failure);
  }
  const output = await renameOutputs[flags.output]();
  const setting = outputContext(context, flags, root, plan);
  context.process.stdout.write(output({ ...report, written: isReady && flags.yes }, setting));
  if (!isReady) context.process.exitCode = 1;
  if (!isReady || flags.yes || flags.output !== 'text' || confirm === undefined) return undefined;
  if (!(await confirm('Write this?'))) return undefined;
  const failure = writePlan(root, plan);
  if (failure !== undefined) return new Error(failure);
  context.process.stdout.write(`${counted(plan.length, 'file')} written.\n`);
  return undefined;
}

function outputContext(
  { process, stdout, cwd }: HopsContext,
  { all, partial }: RenameFlags,
  root: string,
  plan: readonly PlannedFile[],
): RenameContext {
  return {
    colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
    width: layoutWidth(stdout),
    folder: relative(cwd, root).replaceAll(sep, '/'),
    all,
    partial,
    plan,
  };
}
