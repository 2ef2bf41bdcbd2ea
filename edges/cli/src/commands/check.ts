import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { folderArgument, scopeFlags, type ScopeFlags } from './scope-flags.ts';

/** The flags of `hops check`. */
export interface CheckFlags extends ScopeFlags {
  readonly output: 'text' | 'json' | 'github' | 'sarif' | 'markdown';
  readonly rule?: readonly string[];
  readonly explain?: string;
  readonly all?: boolean;
  readonly baseline?: string;
}

/** `hops check`: builds everything, runs every rule, names each defect. */
export const checkCommand: Command<HopsContext> = buildCommand<CheckFlags, [folder?: string], HopsContext>({
  loader: async () => {
    const { runCheck } = await import('../run/check.ts');
    return function run(flags, folder) {
      return runCheck(this, flags, folder);
    };
  },
  parameters: {
    positional: folderArgument,
    flags: {
      output: {
        kind: 'enum',
        values: ['text', 'json', 'github', 'sarif', 'markdown'],
        default: 'text',
        brief: 'What to print',
      },
      rule: {
        kind: 'parsed',
        parse: String,
        optional: true,
        variadic: ',',
        placeholder: 'CODE',
        brief: 'Report only these codes',
      },
      all: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Print every finding and every unknown',
      },
      baseline: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FILE',
        brief: 'Keep back what an earlier --output json holds',
      },
      explain: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'CODE',
        brief: 'Say what a code means; check nothing',
      },
      ...scopeFlags,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Build every cluster as Flux would, and name each defect with file, line and remedy',
    fullDescription: [
      'Builds every cluster that the repository declares as Flux would build it, and',
      'names each defect with file, line and remedy; proves the knowledge base, where',
      'there is one. Fetches nothing, asks no cluster.',
      'Exits with 0 where nothing is wrong, with 1 where there is an error or a',
      'warning, and with 2 where it could not be run.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'Check the repository in this folder' },
      { input: '~/home-ops --cluster main', brief: 'One cluster of a repository elsewhere' },
      { input: '--rev HEAD~1', brief: 'The repository as it was a commit ago' },
      { input: '--path kubernetes/flux', brief: 'Start from a folder, where no root is declared' },
      { input: '--output github', brief: 'As annotations, in GitHub Actions' },
      { input: '--output sarif > hops.sarif', brief: 'For code scanning' },
      { input: '--rule dependency-cycle,applied-twice', brief: 'Two rules only' },
      { input: '--baseline baseline.json', brief: 'Only what is new since that file was written' },
      { input: '--explain dependency-cycle', brief: 'What a code means and what to do' },
    ],
  },
});
