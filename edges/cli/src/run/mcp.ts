import type { McpFlags } from '../commands/mcp.ts';
import { scopeOf } from '../commands/scope-flags.ts';
import type { HopsContext } from '../context.ts';

/** Runs `hops mcp`: answers on standard output what is asked on standard input, until that ends. */
export async function runMcp(context: HopsContext, flags: McpFlags, folder?: string): Promise<void> {
  const { serve } = await import('../mcp/serve.ts');
  await serve(scopeOf(context, flags, folder), context);
}
