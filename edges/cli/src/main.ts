import process from 'node:process';
import { runHops } from './app.ts';
import type { HopsContext, Screen } from './context.ts';

/** The context of this process. */
function processContext(version: string): HopsContext {
  const { stdout, stderr, env } = process;
  return {
    process: { stdout, stderr, env },
    stdout: screenOf(stdout),
    stderr: screenOf(stderr),
    cwd: process.cwd(),
    version,
    build: '@build-hash@',
    elapsed: () => performance.now(),
    today: () => new Date().toISOString().slice(0, 10),
  };
}

/** A pipe has as many columns as `COLUMNS` says, where somebody exports it. */
function screenOf({ isTTY, columns }: NodeJS.WriteStream): Screen {
  return { isTerminal: isTTY, columns: columns ?? (Number(process.env['COLUMNS']) || undefined) };
}

/** Runs hops in this process. A reader that goes away (`hops check | head`) is no error. */
export async function main(version: string): Promise<void> {
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    process.exit();
  });
  process.exitCode = await runHops(process.argv.slice(2), processContext(version));
}
