import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { folderArgument, scopeFlags, type ScopeFlags } from './scope-flags.ts';

/** The flags of `hops map`. */
export interface MapFlags extends ScopeFlags {
  readonly output: 'text' | 'json' | 'mermaid' | 'dot';
}

/** `hops map`: the repository on one screen. */
export const mapCommand: Command<HopsContext> = buildCommand<MapFlags, [folder?: string], HopsContext>({
  loader: async () => {
    const { runMap } = await import('../run/map.ts');
    return function run(flags, folder) {
      return runMap(this, flags, folder);
    };
  },
  parameters: {
    positional: folderArgument,
    flags: {
      output: {
        kind: 'enum',
        values: ['text', 'json', 'mermaid', 'dot'],
        default: 'text',
        brief: 'What to print',
      },
      ...scopeFlags,
    },
    aliases: { o: 'output' },
  },
  docs: {
    brief: 'Show clusters, areas and apps on one screen, and what waits for what',
    fullDescription: [
      'Shows what the repository declares on one screen: clusters, their areas, the',
      'apps in them with their charts, how many objects each brings, and which apps',
      'it waits for.',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '.', brief: 'The repository in this folder' },
      { input: '--cluster main', brief: 'One of its clusters' },
      { input: '--output mermaid', brief: 'A flowchart for a README' },
      { input: '--output dot | dot -Tsvg > map.svg', brief: 'A picture, by Graphviz' },
    ],
  },
});
