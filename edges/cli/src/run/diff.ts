import { relative, sep } from 'node:path';
import type { DiffAnswer } from '@hops/diff';
import type { DiffFlags } from '../commands/diff.ts';
import { scopeOf } from '../commands/scope-flags.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import type { DiffContext } from '../diff-output/context.ts';
import { diffOutputs } from '../diff-output/table.ts';
import { answered, refused, type Outcome } from '../outcome.ts';
import { colours } from '../terminal/colours.ts';
import { askAbout, type Question } from './ask.ts';
import { openBothSides, type Revisions } from './both-sides.ts';
import type { MapOptions, Scope } from './scope.ts';

/** Runs `hops diff`: prints what differs, and sets the exit code 1 where anything does. */
export async function runDiff(
  context: HopsContext,
  flags: DiffFlags,
  revision?: string,
  folder?: string,
): Promise<void | Error> {
  const revisions = revisionsOf(flags, revision);
  if (!revisions.ok) return new Error(revisions.message);
  const scope = scopeOf(context, flags, folder);
  const outcome = await askDiff(revisions.answer, scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const output = await diffOutputs[flags.output]();
  context.process.stdout.write(
    output(outcome.answer, outputContext(context, flags, scope, revisions.answer)),
  );
  if (outcome.answer.changes.length > 0) context.process.exitCode = 1;
  return undefined;
}

/** Compares two states of the repository. */
export async function askDiff(
  revisions: Revisions,
  scope: Scope,
  context: HopsContext,
): Promise<Outcome<DiffAnswer>> {
  const files = await openBothSides(scope, revisions);
  return files.ok ? askAbout(diffQuestion(scope), files.answer, scope, context) : files;
}

function revisionsOf({ from, to }: DiffFlags, revision: string | undefined): Outcome<Revisions> {
  if (from !== undefined && revision !== undefined)
    return refused(
      `--from ${from} and the argument ${revision} both say what to compare with. Leave one out.`,
    );
  return answered({ before: from ?? revision ?? 'HEAD', after: to });
}

function diffQuestion({ path, cluster }: MapOptions): Question<DiffAnswer> {
  const options = { path, cluster };
  return {
    name: 'diff',
    options,
    load: async () => {
      const { diffFiles } = await import('./engines.ts');
      return (files) => diffFiles(files, options);
    },
  };
}

function outputContext(
  context: HopsContext,
  { all = false }: DiffFlags,
  { folder }: Scope,
  revisions: Revisions,
): DiffContext {
  return {
    colours: colours({ env: context.process.env, isTerminal: context.stdout.isTerminal }),
    width: layoutWidth(context.stdout),
    all,
    folder: relative(context.cwd, folder).replaceAll(sep, '/'),
    sides: sidesText(revisions),
  };
}

/** What is compared with what: `HEAD → working tree`. */
export function sidesText({ before, after }: Revisions): string {
  return `${before ?? 'working tree'} → ${after ?? 'working tree'}`;
}
