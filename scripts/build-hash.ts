import { createHash } from 'node:crypto';
import type { Plugin } from 'rolldown';

/** Puts a hash of everything that is built in the place of the name: an answer kept by other code is not reused. */
export function buildHash(name: string): Plugin {
  return {
    name: 'build-hash',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).flatMap((output) => (output.type === 'chunk' ? [output] : []));
      const hash = createHash('sha256');
      for (const { code } of chunks) hash.update(code);
      const digest = hash.digest('hex').slice(0, 16);
      for (const chunk of chunks) chunk.code = chunk.code.replaceAll(name, digest);
    },
  };
}
