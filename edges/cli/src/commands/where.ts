import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { answerFlags, type AnswerFlags } from './answer-flags.ts';

/** The flags of `hops where`. */
export type WhereFlags = AnswerFlags;

/** `hops where`: where a change belongs. */
export const whereCommand: Command<HopsContext> = buildCommand<
  WhereFlags,
  [question: string, folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runWhere } = await import('../run/where.ts');
    return function run(flags, question, folder) {
      return runWhere(this, flags, question, folder);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, placeholder: 'QUESTION', brief: 'What to change, in words or as a name' },
        { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
      ],
    },
    flags: answerFlags,
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Say where a change belongs, what must stay true there, and what to copy',
    fullDescription: [
      'Names up to three places for a change, the likeliest first: from the areas,',
      'apps, kinds, charts and placeholders of the repository, then from its texts.',
      'QUESTION is plain English, a path, a name, or the text of an error. Exits with',
      '0 where there is an answer, with 1 where nothing fits.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] QUESTION [PATH]',
      { input: '"add a media app with NFS"', brief: 'Where a new app goes, and which one to copy' },
      { input: "'${MEDIA_SERVER}'", brief: 'Where a placeholder is defined' },
      { input: '"rotate the secret of romm"', brief: 'A part of an app' },
      { input: '"dependency \'storage/volsync\' is not ready"', brief: 'An error of Flux' },
      { input: '"add a dashboard" ~/home-ops --output json', brief: 'For a script' },
    ],
  },
});
