import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../../context.ts';
import { scopeFlags, type ScopeFlags } from '../scope-flags.ts';
import { baseFlag, type BaseFlag } from './base-flag.ts';

/** The flags of `hops docs show`; of what is looked at, only the revision and the kept answer matter. */
export interface DocsShowFlags extends Pick<ScopeFlags, 'rev' | 'cache'>, BaseFlag {
  readonly output: 'text' | 'json';
  readonly depth?: boolean;
  readonly repository?: string;
}

/** `hops docs show`: what the documents say of a topic. */
export const docsShowCommand: Command<HopsContext> = buildCommand<
  DocsShowFlags,
  [topic?: string],
  HopsContext
>({
  loader: async () => {
    const { runDocsShow } = await import('../../run/docs/show.ts');
    return function run(flags, topic) {
      return runDocsShow(this, flags, topic);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        {
          parse: String,
          optional: true,
          placeholder: 'TOPIC',
          brief: 'A capsule, a document or a few words',
        },
      ],
    },
    flags: {
      output: { kind: 'enum', values: ['text', 'json'], default: 'text', brief: 'What to print' },
      depth: {
        kind: 'boolean',
        optional: true,
        withNegated: false,
        brief: 'Show the whole capsule, with its boundary and what it is not',
      },
      repository: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'PATH',
        brief: "The repository's folder (default: .)",
      },
      ...baseFlag,
      rev: scopeFlags.rev,
      cache: scopeFlags.cache,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Show what the documents say of a topic',
    fullDescription: [
      'Without a topic: the documents and the capsules of the knowledge base, each',
      'with its invariant. With the name of a capsule: its invariant and an example,',
      'and all of it with --depth. With other words: the section that says most of',
      'them. Exits with 1 where nothing does.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [TOPIC]',
      { input: '', brief: 'What there is to read' },
      { input: 'StorageFirst', brief: 'The invariant of a capsule and its example' },
      { input: 'StorageFirst --depth', brief: 'All of it' },
      { input: '"pods stay pending"', brief: 'The section that tells what to do' },
    ],
  },
});
