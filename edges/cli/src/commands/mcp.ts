import { buildCommand, type Command } from '@stricli/core';
import type { HopsContext } from '../context.ts';
import { folderArgument, scopeFlags, type ScopeFlags } from './scope-flags.ts';

/** The flags of `hops mcp`. */
export type McpFlags = Pick<ScopeFlags, 'path' | 'cache'>;

const { path, cache } = scopeFlags;

/** `hops mcp`: the answers, for agents. */
export const mcpCommand: Command<HopsContext> = buildCommand<McpFlags, [folder?: string], HopsContext>({
  loader: async () => {
    const { runMcp } = await import('../run/mcp.ts');
    return function run(flags, folder) {
      return runMcp(this, flags, folder);
    };
  },
  parameters: { positional: folderArgument, flags: { path, cache } },
  docs: {
    brief: 'Answer agents over the Model Context Protocol, on standard input and output',
    fullDescription: [
      'Serves the Model Context Protocol on standard input and output until the input',
      'ends, with the tools map, docs_show, docs_search, where, impact, check, diff and',
      'secrets: the same answers as the commands give, cut to a limit. Each call sees',
      'the files as they are then. Writes no file of the repository, fetches nothing,',
      'asks no cluster.',
      '',
      'Register it with whatever starts your agent:',
      '  {',
      '    "mcpServers": {',
      '      "hops": { "command": "npx", "args": ["--yes", "home-ops", "mcp"] }',
      '    }',
      '  }',
    ].join('\n'),
    customUsage: [
      '[FLAGS] [PATH]',
      { input: '', brief: 'For the repository in this folder' },
      { input: '~/home-ops', brief: 'For one elsewhere' },
    ],
  },
});
