import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../../context.ts';
import { folderArgument, scopeFlags, type ScopeFlags } from '../scope-flags.ts';
import { baseFlag, type BaseFlag } from './base-flag.ts';
import { dryRunFlag, type DryRunFlag } from './dry-run-flag.ts';

/** The flags of `hops docs update`. */
export interface DocsUpdateFlags extends Omit<ScopeFlags, 'rev'>, BaseFlag, DryRunFlag {
  readonly force?: boolean;
}

/** `hops docs update`: writes the generated sections anew. */
export const docsUpdateCommand: Command<HopsContext> = buildCommand<
  DocsUpdateFlags,
  [folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runDocsUpdate } = await import('../../run/docs/update.ts');
    return function run(flags, folder) {
      return runDocsUpdate(this, flags, folder);
    };
  },
  parameters: {
    positional: folderArgument,
    flags: {
      force: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Overwrite sections that were edited by hand',
      },
      ...dryRunFlag,
      ...baseFlag,
      path: scopeFlags.path,
      cluster: scopeFlags.cluster,
      cache: scopeFlags.cache,
    },
  },
  docs: {
    brief: 'Write the generated sections of the documents anew',
    fullDescription: [
      'Writes each generated section whose text is no longer what the repository says,',
      'and nothing else: what stands around the markers stays as it is. A section that',
      'was edited by hand is kept and named. Exits with 1 where one was, and with',
      '--dry-run where something would be written.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'Bring the documents up to date' },
      { input: '--dry-run', brief: 'Show the lines that would change' },
      { input: '--force', brief: 'Overwrite what was edited by hand, too' },
    ],
  },
});
