import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../../context.ts';
import { folderArgument, scopeFlags, type ScopeFlags } from '../scope-flags.ts';
import { baseFlag, type BaseFlag } from './base-flag.ts';
import { dryRunFlag, type DryRunFlag } from './dry-run-flag.ts';

/** The flags of `hops docs update`. */
export interface DocsUpdateFlags extends Omit<ScopeFlags, 'rev'>, BaseFlag, DryRunFlag {
  readonly force?: boolean;
  readonly accept?: boolean;
}

/** `hops docs update`: writes the generated sections anew, and points citations to where their text stands. */
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
      accept: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Take cited lines that changed as they are: you have read them',
      },
      ...dryRunFlag,
      ...baseFlag,
      path: scopeFlags.path,
      cluster: scopeFlags.cluster,
      cache: scopeFlags.cache,
    },
  },
  docs: {
    brief: 'Bring the documents up to date: generated sections, and cited lines that moved',
    fullDescription: [
      'Writes each generated section whose text is no longer what the repository says,',
      'and points each citation around them to where its text stands today: lines that',
      'moved, files and folders of another name. Nothing else changes. What was cited',
      'is known by evidence.sum beside the documents, which this command writes too:',
      'commit it. A section that was edited by hand, and a citation whose text was',
      'edited, stay as they are and are named. Exits with 1 where there is one, and',
      'with --dry-run where something would be written.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'Bring the documents up to date' },
      { input: '--dry-run', brief: 'Show the lines that would change' },
      { input: '--force', brief: 'Overwrite what was edited by hand, too' },
      { input: '--accept', brief: 'The cited lines that changed were read, and what is said of them holds' },
    ],
  },
});
