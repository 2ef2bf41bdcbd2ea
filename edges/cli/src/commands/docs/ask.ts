import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../../context.ts';
import { scopeFlags, type ScopeFlags } from '../scope-flags.ts';
import { baseFlag, type BaseFlag } from './base-flag.ts';

/** The flags of `hops docs ask`. */
export interface DocsAskFlags extends Pick<ScopeFlags, 'rev' | 'cache'>, BaseFlag {
  readonly output: 'text' | 'json';
}

/** `hops docs ask`: what the documents say to a question. */
export const docsAskCommand: Command<HopsContext> = buildCommand<
  DocsAskFlags,
  [question: string, folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runDocsAsk } = await import('../../run/docs/ask.ts');
    return function run(flags, question, folder) {
      return runDocsAsk(this, flags, question, folder);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, placeholder: 'QUESTION', brief: 'What you want to know, in a few words' },
        { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
      ],
    },
    flags: {
      output: { kind: 'enum', values: ['text', 'json'], default: 'text', brief: 'What to print' },
      ...baseFlag,
      rev: scopeFlags.rev,
      cache: scopeFlags.cache,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Ask the documents: the capsules, sections and evidence that say most of it',
    fullDescription: [
      'Looks up by its words what the knowledge base says to a question: at most three',
      'capsules or sections, the best first, and the evidence that speaks of it. No',
      'model guesses, nothing is fetched. Exits with 1 where nothing is said of it.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] QUESTION [PATH]',
      { input: '"why is my pod pending?"', brief: 'What the pages say' },
      { input: '"refresh a secret" --output json', brief: 'The same for a script' },
    ],
  },
});
