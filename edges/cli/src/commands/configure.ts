import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { folderArgument } from './scope-flags.ts';

/** The flags of `hops configure`. */
export interface ConfigureFlags {
  readonly dryRun: boolean;
}

/** `hops configure`: renders the repository's templates. */
export const configureCommand: Command<HopsContext> = buildCommand<
  ConfigureFlags,
  [folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runConfigure } = await import('../run/configure.ts');
    return function run(flags, folder) {
      return runConfigure(this, flags, folder);
    };
  },
  parameters: {
    positional: folderArgument,
    flags: {
      dryRun: { kind: 'boolean', default: false, withNegated: false, brief: 'Show what would be written' },
    },
  },
  docs: {
    brief: "Render the repository's makejinja templates",
    fullDescription: [
      'Renders the templates that makejinja.toml names, without Python, and writes the',
      'files that differ. A missing value is named with every template line that needs',
      'it, and then nothing is written. Commands and plugins are named and never run;',
      'nothing is encrypted.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'Render and write' },
      { input: '--dry-run', brief: 'Say which files would change' },
    ],
  },
});
