import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../../context.ts';
import { folderArgument, scopeFlags, type ScopeFlags } from '../scope-flags.ts';
import { baseFlag, type BaseFlag } from './base-flag.ts';

/** The flags of `hops docs verify`. */
export interface DocsVerifyFlags extends ScopeFlags, BaseFlag {
  readonly output: 'text' | 'json';
  readonly all?: boolean;
  readonly fix?: boolean;
}

/** `hops docs verify`: proves what the documents say. */
export const docsVerifyCommand: Command<HopsContext> = buildCommand<
  DocsVerifyFlags,
  [folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runDocsVerify } = await import('../../run/docs/verify.ts');
    return function run(flags, folder) {
      return runDocsVerify(this, flags, folder);
    };
  },
  parameters: {
    positional: folderArgument,
    flags: {
      output: { kind: 'enum', values: ['text', 'json'], default: 'text', brief: 'What to print' },
      all: { kind: 'boolean', optional: true, withNegated: false, brief: 'Show hints too' },
      fix: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Write the corrections that are certain',
      },
      ...baseFlag,
      ...scopeFlags,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Prove what the documents say: paths, lines, placeholders, tasks, capsules',
    fullDescription: [
      'Proves every claim of the knowledge base against the repository: cited paths,',
      'ranges of lines, links and their anchors, globs, placeholders, tasks and',
      'commands are there; names and numbers hold; diagrams can be drawn; capsules have',
      'their form; evidence has a source; generated sections are what would be generated',
      'today; nothing holds a credential; all of it is read in 15 minutes.',
      'What cannot be told from other text is counted as not read. Exits with 0 where',
      'nothing is refuted or out of date, with 1 otherwise.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'The knowledge base of this repository' },
      { input: '--base docs/context', brief: 'One in another folder' },
      { input: '--base AGENTS.md', brief: 'One document' },
      { input: '--fix', brief: 'Correct names that are mistyped, lower what is not proven' },
      { input: '--rev v1.2.0', brief: 'What it said and what was true at a tag' },
      { input: '--output json', brief: 'Every claim with its state, for a script' },
    ],
  },
});
