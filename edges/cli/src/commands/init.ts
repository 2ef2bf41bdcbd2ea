import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { folderArgument } from './scope-flags.ts';

/** The flags of `hops init`. */
export interface InitFlags {
  readonly answers?: string;
  readonly dryRun: boolean;
}

/** `hops init`: makes the configuration that the templates are rendered with. */
export const initCommand: Command<HopsContext> = buildCommand<InitFlags, [folder?: string], HopsContext>({
  loader: async () => {
    const { runInit } = await import('../run/init.ts');
    return function run(flags, folder) {
      return runInit(this, flags, folder);
    };
  },
  parameters: {
    positional: folderArgument,
    flags: {
      answers: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'Take the answers from YAML, JSON or TOML; ask nothing',
      },
      dryRun: { kind: 'boolean', default: false, withNegated: false, brief: 'Show what would be written' },
    },
  },
  docs: {
    brief: 'Make the configuration that the templates are rendered with, from its sample',
    fullDescription: [
      'Finds the sample of the data that makejinja.toml names, asks for each value that a',
      'template reads, and writes the configuration with the comments of the sample. What',
      'is left out of the answers stays as the sample has it. Writes an .envrc for direnv',
      'where nothing else sets KUBECONFIG. Never overwrites a file.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'Ask for each value' },
      { input: '--answers answers.yaml', brief: 'Without a terminal' },
      { input: '--answers answers.yaml --dry-run', brief: 'Show the files and their text' },
    ],
  },
});
