import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { answerFlags, type AnswerFlags } from './answer-flags.ts';

/** The flags of `hops secrets`. */
export type SecretsFlags = AnswerFlags;

/** `hops secrets`: where each key of a Secret comes from, who reads it, how to refresh it. */
export const secretsCommand: Command<HopsContext> = buildCommand<
  SecretsFlags,
  [name?: string, folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runSecrets } = await import('../run/secrets.ts');
    return function run(flags, name, folder) {
      return runSecrets(this, flags, name, folder);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, optional: true, placeholder: 'NAME', brief: 'A Secret, what makes it, or an app' },
        { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
      ],
    },
    flags: answerFlags,
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Show where each key of a Secret comes from, who reads it, and how to refresh it',
    fullDescription: [
      'Lists the Secrets of every app: what makes them, which items of which store',
      'they are fetched from, who reads them, and those that nothing makes. With NAME',
      'it shows every key with its places, and the steps to refresh it. Values are',
      'never read. Exits with 0; with 1 where the repository has no Secret; with 2',
      'where NAME is unknown.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [NAME] [PATH]',
      { input: '', brief: 'The Secrets of the repository in this folder, by app' },
      { input: 'plane-secret', brief: 'One Secret: keys, items, readers, steps' },
      { input: 'productivity/plane', brief: 'All Secrets of an app' },
      { input: 'volsync ~/home-ops --cluster main', brief: 'A cluster of a repository elsewhere' },
      { input: 'plane-secret --output json', brief: 'For a script' },
    ],
  },
});
