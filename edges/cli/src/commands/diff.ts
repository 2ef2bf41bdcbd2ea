import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { scopeFlags, type ScopeFlags } from './scope-flags.ts';

/** The flags of `hops diff`. */
export interface DiffFlags extends Omit<ScopeFlags, 'rev'> {
  readonly output: 'text' | 'json' | 'markdown';
  readonly from?: string;
  readonly to?: string;
  readonly all?: boolean;
}

type DiffArguments = [revision?: string, folder?: string];

const { path, cluster, cache } = scopeFlags;

/** `hops diff`: what Flux would apply differently. */
export const diffCommand: Command<HopsContext> = buildCommand<DiffFlags, DiffArguments, HopsContext>({
  loader: async () => {
    const { runDiff } = await import('../run/diff.ts');
    return function run(flags, revision, folder) {
      return runDiff(this, flags, revision, folder);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, optional: true, placeholder: 'REV', brief: 'Compare with this (default: HEAD)' },
        { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
      ],
    },
    flags: {
      output: {
        kind: 'enum',
        values: ['text', 'json', 'markdown'],
        default: 'text',
        brief: 'What to print',
      },
      from: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'REV',
        brief: 'Another way to write REV',
      },
      to: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'REV',
        brief: 'Compare a Git revision, not the working tree',
      },
      all: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Print every field and every line in full',
      },
      path,
      cluster,
      cache,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Show what Flux would apply differently, object by object',
    fullDescription: [
      'Builds every cluster as Flux would at two revisions, and shows which objects',
      'come, go and change: field by field, with the line that caused it. Deletions',
      'that lose data and changed versions come first. HelmReleases are compared by',
      'their final values; charts are not rendered yet. Of secrets only the keys are',
      'shown. Exits with 0 where nothing differs, with 1 where something does, and',
      'with 2 where it could not be run.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [REV] [PATH]',
      { input: '', brief: 'What the working tree changes since the last commit' },
      { input: 'main', brief: 'What it changes since the branch main' },
      { input: 'main ~/home-ops', brief: 'In a repository elsewhere' },
      { input: '--from HEAD~1 --to HEAD', brief: 'What the last commit has changed' },
      { input: 'origin/main --output markdown', brief: 'A comment for a pull request' },
    ],
  },
});
