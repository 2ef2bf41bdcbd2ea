import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { answerFlags, type AnswerFlags } from './answer-flags.ts';
import { folderArgument } from './scope-flags.ts';

/** The flags of `hops validate`. */
export interface ValidateFlags extends AnswerFlags {
  readonly all?: boolean;
}

/** `hops validate`: the structure of every object that is built. */
export const validateCommand: Command<HopsContext> = buildCommand<
  ValidateFlags,
  [folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runValidate } = await import('../run/validate.ts');
    return function run(flags, folder) {
      return runValidate(this, flags, folder);
    };
  },
  parameters: {
    positional: folderArgument,
    flags: {
      all: { kind: 'boolean', optional: true, withNegated: false, brief: 'Print every finding' },
      ...answerFlags,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Validate the structure of every object that Flux would apply',
    fullDescription: [
      'Builds every cluster as Flux would, and looks at each object as it would reach the',
      'API server: group, kind and name, the fields that it must have, and their types.',
      'Says how many objects of each kind it looked at, and which kinds it does not know.',
      'Fetches no schema. Exits with 1 where there is an error or a warning.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'Every cluster of this repository' },
      { input: '--cluster main', brief: 'One of its clusters' },
      { input: '--output json', brief: 'The counts and findings as JSON' },
    ],
  },
});
