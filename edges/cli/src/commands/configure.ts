import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { folderArgument } from './scope-flags.ts';

/** The flags of `hops configure`. */
export interface ConfigureFlags {
  readonly dryRun: boolean;
  readonly data?: readonly string[];
  readonly all?: boolean;
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
      data: {
        kind: 'parsed',
        parse: String,
        optional: true,
        variadic: ',',
        placeholder: 'FILE',
        brief: "Take the data from here, not from makejinja.toml's files",
      },
      all: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Name the keys of the data that no template reads, too',
      },
    },
  },
  docs: {
    brief: "Render the repository's makejinja templates",
    fullDescription: [
      'Renders the templates that makejinja.toml names, without Python, and writes the',
      'files that differ. Before that, every value that the templates need and the data',
      'lack is named with all lines that need it, and then nothing is written. A file',
      'that hops init made beside its sample is read after it, so that it counts more.',
      'Commands and plugins are named and never run; nothing is encrypted.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'Render and write' },
      { input: '--dry-run', brief: 'Say which files would change' },
      { input: '--all --dry-run', brief: 'Also name what no template reads' },
      { input: '--data sample.yaml,config.yaml', brief: 'Other data; a later file counts more' },
    ],
  },
});
