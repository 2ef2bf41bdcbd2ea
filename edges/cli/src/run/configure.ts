import { relative, resolve, sep } from 'node:path';
import type { OutputContext } from '../check-output/context.ts';
import { findingLines } from '../check-output/finding-lines.ts';
import type { ConfigureFlags } from '../commands/configure.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { reportedFindings } from '../report/check-report.ts';
import { colours } from '../terminal/colours.ts';
import { counted } from '../terminal/number.ts';
import { diskFiles } from './disk-files.ts';
import { planWrites, writeAll, type PlannedFile } from './planned-files.ts';

/**
 * Runs `hops configure`: renders the templates, and writes what differs when every one of them could be rendered. Sets
 * the exit code 1 where one could not, and, with `--dry-run`, where something would be written.
 */
export async function runConfigure(
  context: HopsContext,
  { dryRun }: ConfigureFlags,
  folder: string = '.',
): Promise<void | Error> {
  const root = resolve(context.cwd, folder);
  const files = diskFiles(root);
  if (!files.read('makejinja.toml').ok) {
    return new Error(`${root} has no makejinja.toml. Name the folder that has one.`);
  }
  const { renderTemplates } = await import('./render.ts');
  const { output, findings, complete, textOf } = renderTemplates(files);
  const setting = outputContext(context, root);
  const write = (lines: readonly string[]) =>
    context.process.stdout.write(lines.map((line) => `${line}\n`).join(''));
  for (const finding of reportedFindings(findings, textOf)) write([...findingLines(finding, setting), '']);
  const plan = planWrites(output, files);
  const pending = plan.filter(({ change }) => change !== 'same');
  if (!complete) {
    context.process.exitCode = 1;
    write(['Nothing was written: not every template could be rendered.']);
    return undefined;
  }
  const failure = dryRun ? undefined : writeAll(root, pending);
  if (failure !== undefined) return new Error(failure);
  write(planLines(plan, pending, dryRun));
  if (dryRun && pending.length > 0) context.process.exitCode = 1;
  return undefined;
}

function planLines(plan: readonly PlannedFile[], pending: readonly PlannedFile[], dryRun: boolean): string[] {
  const lines = pending.map(({ change, path }) => `${change === 'new' ? '+' : '~'} ${path}`);
  const unchanged = counted(plan.length - pending.length, 'file');
  const verb = dryRun ? 'would be written' : 'written';
  return [...lines, `${counted(pending.length, 'file')} ${verb}, ${unchanged} already as rendered`];
}

function outputContext(context: HopsContext, root: string): OutputContext {
  return {
    colours: colours({ env: context.process.env, isTerminal: context.stdout.isTerminal }),
    width: layoutWidth(context.stdout),
    all: true,
    folder: relative(context.cwd, root).replaceAll(sep, '/'),
    version: context.version,
    elapsed: context.elapsed(),
  };
}
