import { relative, resolve, sep } from 'node:path';
import type { Files, Finding } from '@hops/text';
import type { OutputContext } from '../check-output/context.ts';
import { findingLines } from '../check-output/finding-lines.ts';
import type { ConfigureFlags } from '../commands/configure.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { answered, type Outcome } from '../outcome.ts';
import { reportedFindings } from '../report/check-report.ts';
import { ownData } from '../seeding/seeds.ts';
import { colours } from '../terminal/colours.ts';
import { counted } from '../terminal/number.ts';
import { planFiles, type PlannedFile } from '../writing/plan.ts';
import { writePlan } from '../writing/write.ts';
import { diskFiles } from './disk-files.ts';
import { knownFiles } from './known-files.ts';

/**
 * Runs `hops configure`: names every value that the templates need and the data lack; where there is none, renders the
 * templates and writes what differs. Sets the exit code 1 where nothing could be written, and, with `--dry-run`, where
 * something would be.
 */
export async function runConfigure(
  context: HopsContext,
  flags: ConfigureFlags,
  folder: string = '.',
): Promise<void | Error> {
  const root = resolve(context.cwd, folder);
  const files = diskFiles(root);
  if (!files.read('makejinja.toml').ok) {
    return new Error(`${root} has no makejinja.toml. Name the folder that has one.`);
  }
  const data = await dataOf(root, files, flags);
  if (!data.ok) return new Error(data.message);
  const report = await configure(files, data.answer, flags.all ?? false);
  const lines = findingsLines(report.findings, report.textOf, outputContext(context, root));
  const failure = report.plan === undefined || flags.dryRun ? undefined : writePlan(root, report.plan);
  if (failure !== undefined) return new Error(failure);
  const outcome = outcomeLines(report, flags.dryRun);
  context.process.stdout.write([...lines, ...outcome].map((line) => `${line}\n`).join(''));
  if (report.plan === undefined || (flags.dryRun && report.plan.length > 0)) context.process.exitCode = 1;
  return undefined;
}

/** What is to be written, or nothing and the findings that are the reason. */
interface Configured {
  readonly findings: readonly Finding[];
  readonly textOf: (file: string) => string | undefined;
  readonly plan: readonly PlannedFile[] | undefined;
  readonly rendered: number;
}

/** Renders where no value is missing; a missing value that hinders nothing is only said. */
async function configure(files: Files, data: readonly string[], all: boolean): Promise<Configured> {
  const { analyseTemplates, renderTemplates } = await import('./render.ts');
  const needed = analyseTemplates(files, data);
  const { textOf } = needed;
  const missing = needed.findings.filter(({ severity }) => severity !== 'info' || all);
  if (missing.some(({ severity }) => severity === 'error')) {
    return { findings: missing, textOf, plan: undefined, rendered: 0 };
  }
  const { output, findings, complete } = renderTemplates(files, data);
  const changes = new Map([...output].map(([path, { bytes }]) => [path, bytes]));
  const plan = complete ? planFiles(files, changes) : undefined;
  return { findings: [...missing, ...findings], textOf, plan, rendered: output.size };
}

function outcomeLines({ plan, rendered }: Configured, dryRun: boolean): string[] {
  return plan === undefined
    ? ['Nothing was written: not every template can be rendered.']
    : planLines(plan, rendered - plan.length, dryRun);
}

/** The data files: those of `--data`, else those that makejinja.toml names with what `hops init` made beside them. */
async function dataOf(
  root: string,
  files: Files,
  { data }: ConfigureFlags,
): Promise<Outcome<readonly string[]>> {
  if (data !== undefined) return answered(data);
  const { namedFiles } = await import('./render.ts');
  const known = await knownFiles(root, files);
  return known.ok ? answered(ownData(namedFiles(files), known.answer)) : known;
}

function findingsLines(
  findings: readonly Finding[],
  textOf: (file: string) => string | undefined,
  setting: OutputContext,
): string[] {
  return reportedFindings(findings, textOf).flatMap((finding) => [...findingLines(finding, setting), '']);
}

function planLines(plan: readonly PlannedFile[], unchanged: number, dryRun: boolean): string[] {
  const lines = plan.map(({ before, path }) => `${before === undefined ? '+' : '~'} ${path}`);
  const verb = dryRun ? 'would be written' : 'written';
  return [
    ...lines,
    `${counted(plan.length, 'file')} ${verb}, ${counted(unchanged, 'file')} already as rendered`,
  ];
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
