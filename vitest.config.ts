import { defineConfig, type ViteUserConfig } from 'vitest/config';
import { readmeExamples } from './scripts/readme-examples.ts';

const config: ViteUserConfig = defineConfig({
  plugins: [readmeExamples()],
  test: {
    include: [
      '{foundations,languages,engines,repository,answers,edges}/*/test/**/*.test.ts',
      '{conformance,experiments,bench,scripts}/**/*.test.ts',
      '{foundations,languages,engines,repository,answers}/*/README.md',
    ],
    exclude: ['**/node_modules/**', '**/dist/**'],
    isolate: false,
    testTimeout: 60_000,
  },
});

export default config;
