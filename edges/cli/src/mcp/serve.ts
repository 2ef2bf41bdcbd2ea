import { serveStdio } from '@modelcontextprotocol/server/stdio';
import { once } from 'node:events';
import process from 'node:process';
import type { HopsContext } from '../context.ts';
import type { Scope } from '../run/scope.ts';
import { mcpServer } from './server.ts';

const hint =
  'hops: waiting for an agent on standard input; `hops mcp --help` shows how to register hops with one.\n';

/** Serves over this process's standard input and output; resolves when the input has ended. */
export async function serve(scope: Scope, context: HopsContext): Promise<void> {
  if (process.stdin.isTTY) context.process.stderr.write(hint);
  const ended = once(process.stdin, 'end');
  serveStdio(() => mcpServer(scope, context), {
    onerror: (error) => context.process.stderr.write(`hops: ${error.message}\n`),
  });
  await ended;
}
