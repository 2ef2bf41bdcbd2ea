import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../../context.ts';
import { folderArgument, scopeFlags, type ScopeFlags } from '../scope-flags.ts';
import { baseFlag, type BaseFlag } from './base-flag.ts';
import { dryRunFlag, type DryRunFlag } from './dry-run-flag.ts';

/** The flags of `hops docs init`. */
export interface DocsInitFlags extends Omit<ScopeFlags, 'rev'>, BaseFlag, DryRunFlag {
  readonly agents?: boolean;
}

/** `hops docs init`: writes the documents that there are not yet. */
export const docsInitCommand: Command<HopsContext> = buildCommand<
  DocsInitFlags,
  [folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runDocsInit } = await import('../../run/docs/init.ts');
    return function run(flags, folder) {
      return runDocsInit(this, flags, folder);
    };
  },
  parameters: {
    positional: folderArgument,
    flags: {
      agents: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Send readers there from AGENTS.md too',
      },
      ...dryRunFlag,
      ...baseFlag,
      path: scopeFlags.path,
      cluster: scopeFlags.cluster,
      cache: scopeFlags.cache,
    },
  },
  docs: {
    brief: 'Write the documents of a knowledge base that there are not yet',
    fullDescription: [
      'Writes nine documents into .codex/NAME: areas, the app to copy, invariants with',
      'examples, order, storage, tasks, stores, workflows, playbooks, placeholders and',
      'what the repository does not tell, each fact with its file and line. NAME is',
      'that of the Git repository which Flux syncs. What exists is kept as it is.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'Write what is missing' },
      { input: '--dry-run', brief: 'Show what would be written' },
      { input: '--base docs/context --agents', brief: 'In another folder, named in AGENTS.md' },
    ],
  },
});
