import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../../context.ts';

/** The flags of `hops new app`. */
export interface NewAppFlags {
  readonly area: string;
  readonly like?: string;
  readonly dryRun: boolean;
  readonly output: 'text' | 'json';
}

/** `hops new app`: the files of a new app, copied from a neighbour. */
export const newAppCommand: Command<HopsContext> = buildCommand<
  NewAppFlags,
  [name: string, folder?: string],
  HopsContext
>({
  loader: async () => {
    const { runNewApp } = await import('../../run/new-app.ts');
    return function run(flags, name, folder) {
      return runNewApp(this, flags, name, folder);
    };
  },
  parameters: {
    positional: {
      kind: 'tuple',
      parameters: [
        { parse: String, placeholder: 'NAME', brief: 'What the app is called' },
        { parse: String, optional: true, placeholder: 'PATH', brief: "The repository's folder (default: .)" },
      ],
    },
    flags: {
      area: {
        kind: 'parsed',
        parse: String,
        placeholder: 'AREA',
        brief: 'The folder that its neighbours lie in',
      },
      like: {
        kind: 'parsed',
        parse: String,
        optional: true,
        placeholder: 'APP',
        brief: 'The app to copy (default: the plainest of the area)',
      },
      dryRun: { kind: 'boolean', default: false, withNegated: false, brief: 'Show what would be written' },
      output: { kind: 'enum', values: ['text', 'json'], default: 'text', brief: 'What to print' },
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: "Add an app: a neighbour's files under the new name, listed where it is",
    fullDescription: [
      'Copies an app of the area with its structure, placeholders, comments and style,',
      'puts the new name where its own stood, lists it in the kustomization, and says',
      'what remains to be done: the image, the item in the secret store. Fixed',
      'addresses and encrypted files are left out; overlays get a patch of their own.',
      'The repository is checked with the new files first, and where that finds',
      'anything new, nothing is written. A knowledge base is brought up to date with',
      'them. Exits with 0 where the app is written or could be, with 1 where a check',
      'is against it, and with 2 for a name, an area or an app that cannot be.',
    ].join('\n'),
    customUsage: [
      '--area AREA [FLAGS] NAME [PATH]',
      { input: 'navidrome --area media', brief: 'Add an app' },
      { input: 'navidrome --area media --like seerr --dry-run', brief: 'See what copying seerr gives' },
      { input: 'navidrome --area main/media ~/home-ops', brief: 'Where two clusters have an area media' },
    ],
  },
});
