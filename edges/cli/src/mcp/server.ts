import { McpServer } from '@modelcontextprotocol/server';
import type { HopsContext } from '../context.ts';
import type { Scope } from '../run/scope.ts';
import { tools } from './tools/table.ts';

const instructions = [
  'hops reads a home-ops repository (Flux, Talos, Kubernetes at home) as one program and answers with file and line.',
  'Ask `map` and `docs_show` to see what there is and why, `where` for the place of a change, `impact` before something',
  'is renamed or deleted, `check` and `diff` after an edit, `secrets` before one is rotated. Each call sees the files as they are then.',
  'Nothing is written, fetched, or asked of a cluster.',
].join('\n');

/** A server that answers about the repository of a scope. */
export function mcpServer(scope: Scope, context: HopsContext): McpServer {
  const server = new McpServer({ name: 'hops', version: context.version }, { instructions });
  for (const tool of tools) tool.addTo(server, scope, context);
  return server;
}
