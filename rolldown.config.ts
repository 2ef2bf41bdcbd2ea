import { defineConfig, type RolldownOptions } from 'rolldown';
import { buildHash } from './scripts/build-hash.ts';

/** Whether a run that finds its kept answer needs a module: all but the engines, what is built on them, their libraries. */
function isWarm(id: string): boolean {
  const library = /\/node_modules\/(@?[^/]+)/.exec(id)?.[1];
  if (library !== undefined) return library === '@stricli' || library === 'picocolors';
  return !/\/(?:answers|engines|languages|flux|model|run\/(?:engines|render))\b/.test(id);
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
        {
          name: 'command',
          test: isWarm,
          priority: 1,
        },
        { name: 'engines', test: /./ },
      ],
    },
  },
  plugins: [buildHash('@build-hash@')],
});

export default config;
