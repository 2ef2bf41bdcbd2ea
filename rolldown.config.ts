import { createHash } from 'node:crypto';
import { defineConfig } from 'rolldown';

/** Puts a hash of everything that is built in the place of the name: an answer kept by other code is not reused. */
function inlineBuildHash(name) {
  return {
    name: 'inline-build-hash',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter(({ type }) => type === 'chunk');
      const hash = createHash('sha256');
      for (const { code } of chunks) hash.update(code);
      const digest = hash.digest('hex').slice(0, 16);
      for (const chunk of chunks) chunk.code = chunk.code.replaceAll(name, digest);
    },
  };
}

export default defineConfig({
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
  plugins: [inlineBuildHash('@build-hash@')],
});
