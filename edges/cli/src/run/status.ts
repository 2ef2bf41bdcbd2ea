import { resolve } from 'node:path';
import { writeFileSync } from 'node:fs';
import type { Status } from '@hops/status';
import { scopeOf } from '../commands/scope-flags.ts';
import type { StatusFlags } from '../commands/status.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { statusOutputs } from '../status-output/table.ts';
import { colours } from '../terminal/colours.ts';
import { ask, type Question } from './ask.ts';
import type { MapOptions } from './scope.ts';

/** Runs `hops status`: prints the figures, and writes the badge where one is asked for. */
export async function runStatus(
  context: HopsContext,
  flags: StatusFlags,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const outcome = await ask(statusQuestion(scope), scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const output = await statusOutputs[flags.output]();
  const setting = { env: context.process.env, isTerminal: context.stdout.isTerminal };
  context.process.stdout.write(
    output(outcome.answer, { colours: colours(setting), width: layoutWidth(context.stdout) }),
  );
  return flags.badge === undefined
    ? undefined
    : writeBadge(resolve(context.cwd, flags.badge), outcome.answer);
}

async function writeBadge(file: string, status: Status): Promise<void | Error> {
  const { badgeText } = await import('../status-output/badge.ts');
  try {
    writeFileSync(file, badgeText(status, file));
    return undefined;
  } catch (error) {
    return new Error(`The badge cannot be written: ${(error as Error).message}`);
  }
}

function statusQuestion({ path, cluster }: MapOptions): Question<Status> {
  const options = { path, cluster };
  return {
    name: 'status',
    options,
    load: async () => {
      const { statusFiles } = await import('./engines-status.ts');
      return (files) => statusFiles(files, options);
    },
  };
}
