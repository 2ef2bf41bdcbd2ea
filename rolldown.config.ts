import { defineConfig, type RolldownOptions } from 'rolldown';
import { buildHash } from './scripts/build-hash.ts';

const coldRooms = /\/(?:answers|engines|languages|flux|inventory|model)\//;
const coldRuns =
  /\/cli\/src\/(?:seeding|project|check-output\/explanations|run\/(?:engines|prove|updated-documents|render|configure|init|docs\/(?:documents|fix|init|note|update)))\b/;
const warmLibraries = new Set(['@stricli', 'diff', 'picocolors']);

/** Whether a run that finds its kept answer needs a module: all but the engines, what is built on them, their libraries. */
function isWarm(id: string): boolean {
  const library = /\/node_modules\/(@?[^/]+)/.exec(id)?.[1];
  return library === undefined ? !coldRooms.test(id) && !coldRuns.test(id) : warmLibraries.has(library);
}

/** Whether only `hops mcp` needs a module: its tools, the protocol, the shapes of answers. */
function isForAgents(id: string): boolean {
  return /\/cli\/src\/(?:mcp|schema)\/|\/node_modules\/(?:@modelcontextprotocol|zod)\//.test(id);
}

const config: RolldownOptions = defineConfig({
  input: { hops: 'edges/cli/src/main.ts' },
  platform: 'node',
  output: {
    dir: 'edges/cli/dist',
    cleanDir: true,
    format: 'esm',
    chunkFileNames: '[name].js',
    codeSplitting: {
      groups: [
        { name: 'command', test: (id) => isWarm(id) && !isForAgents(id), priority: 2 },
        { name: 'engines', test: (id) => !isForAgents(id), priority: 1 },
        { name: 'mcp', test: isForAgents },
      ],
    },
  },
  // What is loaded when is said by the groups, not by who imports what how.
  checks: { ineffectiveDynamicImport: false },
  plugins: [buildHash('@build-hash@')],
});

export default config;
