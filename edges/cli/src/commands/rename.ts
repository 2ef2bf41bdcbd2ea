import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';

/** The flags of `hops rename`. */
export interface RenameFlags {
  readonly output: 'text' | 'json';
  readonly yes: boolean;
  readonly partial: boolean;
  readonly all: boolean;
  readonly path?: string;
}

/** `hops rename`: gives something another name, everywhere or nowhere. */
export const renameCommand: Command<HopsContext> = buildCommand<
  RenameFlags,
  [old: string, fresh: string, folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runRename } = await import('../run/rename.ts');
    return function run(flags, old, fresh, folder) {
      return runRename(this, flags, { old, fresh }, folder);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, placeholder: 'OLD', brief: 'A placeholder, an app, a file or a folder' },
        { parse: String, placeholder: 'NEW', brief: 'Its new name; for a file or folder its new path' },
        { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
      ],
    },
    flags: {
      output: { kind: 'enum', values: ['text', 'json'], default: 'text', brief: 'What to print' },
      yes: { kind: 'boolean', default: false, withNegated: false, brief: 'Write without asking' },
      partial: {
        kind: 'boolean',
        default: false,
        withNegated: false,
        brief: 'Write although steps remain that only you can do',
      },
      all: { kind: 'boolean', default: false, withNegated: false, brief: 'Print every line that is left' },
      path: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'FOLDER',
        brief: 'Start from this folder of the repository',
      },
    },
    aliases: { o: 'output', y: 'yes' },
  },
  docs: {
    brief: 'Give a placeholder, an app, a file or a folder another name, everywhere',
    fullDescription: [
      'Shows what would change: definitions, uses, references, entries, paths and the',
      'texts that cite them; comments, quotes and layout stay. The repository is built',
      'again with the new name, and where anything but the name differs, nothing is',
      'written. Writes all of it or nothing, with --yes or when you say so at a',
      'terminal. What no file can do (a key that SOPS seals, the data of a claim) is',
      'told as a step, and needs --partial. Exits with 0 where it is written or could',
      'be, with 1 where something is in the way, and with 2 for an unknown name.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] OLD NEW [PATH]',
      { input: "'${MEDIA_SERVER}' NAS_ADDRESS", brief: 'Show how a placeholder is renamed' },
      { input: 'games/romm retro --yes', brief: 'Rename an app' },
      {
        input: 'kubernetes/components/volsync kubernetes/components/backup',
        brief: 'Move a folder',
      },
      { input: "'${SECRET_DOMAIN}' SECRET_ZONE --yes --partial", brief: 'Leave the SOPS file to you' },
    ],
  },
});
