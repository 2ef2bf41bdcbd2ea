import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';
import { buildHash } from './build-hash.ts';

const root = fileURLToPath(new URL('../', import.meta.url));
const room = join(root, 'edges/cli');

/** What is published: one file with everything in it, so that nothing else is installed. */
function publishedPackage(): string {
  const { name, version, description, license } = JSON.parse(
    readFileSync(join(room, 'package.json'), 'utf8'),
  ) as Record<'name' | 'version' | 'description' | 'license', string>;
  const published = {
    name,
    version,
    description,
    license,
    type: 'module',
    bin: { hops: 'hops.mjs' },
    engines: { node: '>=20.19' },
    files: ['hops.mjs'],
  };
  return `${JSON.stringify(published, undefined, 2)}\n`;
}

/** Writes the package to a folder, which is emptied first: hops.mjs, package.json, README.md, LICENSE. */
export async function makePackage(folder: string): Promise<void> {
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await build({
    input: join(room, 'src/standalone.ts'),
    platform: 'node',
    logLevel: 'warn',
    output: {
      file: join(folder, 'hops.mjs'),
      format: 'esm',
      codeSplitting: false,
      minify: true,
      banner: '#!/usr/bin/env node',
    },
    plugins: [buildHash('@build-hash@')],
  });
  writeFileSync(join(folder, 'package.json'), publishedPackage());
  copyFileSync(join(room, 'README.md'), join(folder, 'README.md'));
  copyFileSync(join(root, 'LICENSE'), join(folder, 'LICENSE'));
}
