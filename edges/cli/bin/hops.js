#!/usr/bin/env node
import { existsSync, readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8'));
const built = new URL('../dist/hops.js', import.meta.url);
const [first, ...rest] = process.argv.slice(2);

if (rest.length === 0 && (first === '--version' || first === '-v')) {
  process.stdout.write(`${version}\n`);
} else if (existsSync(built)) {
  const { enableCompileCache } = await import('node:module');
  enableCompileCache?.();
  const { main } = await import(built.href);
  await main(version);
} else {
  process.stderr.write('hops is not built yet: run `npm run build` in its repository.\n');
  process.exitCode = 2;
}
