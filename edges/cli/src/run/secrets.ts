import { statSync } from 'node:fs';
import { relative, resolve, sep } from 'node:path';
import type { RepositorySecrets } from '@hops/secrets';
import { scopeOf } from '../commands/scope-flags.ts';
import type { SecretsFlags } from '../commands/secrets.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { secretsOutputs } from '../secrets-output/table.ts';
import { colours } from '../terminal/colours.ts';
import { ask, type Question } from './ask.ts';
import type { SecretsOptions } from './scope.ts';

/** Runs `hops secrets`: prints the Secrets, and sets the exit code 1 where there are none. */
export async function runSecrets(
  context: HopsContext,
  flags: SecretsFlags,
  name?: string,
  folder?: string,
): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const outcome = await ask(secretsQuestion({ ...scope, name }), scope, context);
  if (!outcome.ok) return new Error(outcome.message + folderHint(context, name, folder));
  const { process, stdout, cwd } = context;
  const output = await secretsOutputs[flags.output]();
  const text = output(outcome.answer, {
    colours: colours({ env: process.env, isTerminal: stdout.isTerminal }),
    width: layoutWidth(stdout),
    folder: relative(cwd, scope.folder).replaceAll(sep, '/'),
    detailed: name !== undefined,
  });
  process.stdout.write(text);
  if (outcome.answer.clusters.every(({ apps }) => apps.length === 0)) process.exitCode = 1;
  return undefined;
}

/** What to write instead, where the name is a folder: the folder is the second argument. */
function folderHint({ cwd }: HopsContext, name: string | undefined, folder: string | undefined): string {
  if (name === undefined || folder !== undefined) return '';
  const isFolder = statSync(resolve(cwd, name), { throwIfNoEntry: false })?.isDirectory() ?? false;
  return isFolder
    ? ` ${name} is a folder, and the first argument is a NAME: write 'hops secrets NAME ${name}', or run 'hops secrets' in that folder.`
    : '';
}

/** The question that `hops secrets` asks. */
export function secretsQuestion({ path, cluster, name }: SecretsOptions): Question<RepositorySecrets> {
  const options = { path, cluster, name };
  return {
    name: 'secrets',
    options,
    load: async () => {
      const { secretsFiles } = await import('./engines.ts');
      return (files) => secretsFiles(files, options);
    },
  };
}
