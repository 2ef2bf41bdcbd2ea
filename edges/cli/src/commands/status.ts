import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { answerFlags, type AnswerFlags } from './answer-flags.ts';
import { folderArgument } from './scope-flags.ts';

/** The flags of `hops status`. */
export interface StatusFlags extends AnswerFlags {
  readonly badge?: string;
}

/** `hops status`: how well a repository is understood and guarded. */
export const statusCommand: Command<HopsContext> = buildCommand<StatusFlags, [folder?: string], HopsContext>({
  loader: async () => {
    const { runStatus } = await import('../run/status.ts');
    return function run(flags, folder) {
      return runStatus(this, flags, folder);
    };
  },
  parameters: {
    positional: folderArgument,
    flags: {
      badge: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'Write a badge: an .svg, or a .json for a shields endpoint',
      },
      ...answerFlags,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Show how well the repository is understood and guarded, as figures',
    fullDescription: [
      'Four figures: how long a newcomer reads the knowledge base; which share of the',
      'apps check, diff and validate cover; which placeholders are defined and',
      'documented, and what leaks; and which apps that keep data have their claims',
      'and mounts declared and documented. What is missing is named.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'The repository in this folder' },
      { input: '--badge .github/hops.svg', brief: 'A badge for its README' },
      { input: '--output json', brief: 'For a script' },
    ],
  },
});
