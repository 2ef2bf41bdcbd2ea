import { defineConfig, type RolldownOptions } from 'rolldown';
import { buildHash } from './scripts/build-hash.ts';

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
          test: /^(?!.*\/(?:answers|engines|languages|flux|model|run\/engines)\b)/,
          priority: 1,
        },
        { name: 'engines', test: /./ },
      ],
    },
  },
  plugins: [buildHash('@build-hash@')],
});

export default config;
