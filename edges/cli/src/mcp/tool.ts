import type { CallToolResult, McpServer } from '@modelcontextprotocol/server';
import * as z from 'zod';
import type { HopsContext } from '../context.ts';
import { internalErrorText } from '../internal-error.ts';
import type { Outcome } from '../outcome.ts';
import type { Scope } from '../run/scope.ts';
import { grouped } from '../terminal/number.ts';
import { scopeOfCall, type CommonInput } from './input.ts';
import { budgetOf, type Budget } from './budget.ts';

/** One question that an agent can ask, and how its answer is shown. */
export interface ToolParts<Input extends CommonInput, Answer, Json> {
  readonly name: string;
  readonly title: string;
  /** For the agent: when to use it, and what comes back. */
  readonly description: string;
  readonly input: z.ZodType<Input>;
  /** The shape of the command's `--output json`. */
  readonly output: z.ZodType<Json>;
  /** What the limit counts, in the plural. */
  readonly counts: string;
  ask(scope: Scope, context: HopsContext, input: Input): Promise<Outcome<Answer>>;
  /** The answer with the items that the budget still takes. */
  cut(answer: Answer, budget: Budget, input: Input): Answer;
  json(answer: Answer, input: Input): Json;
  text(answer: Answer, input: Input, context: HopsContext): Promise<string>;
}

/** A tool that can be added to a server that answers about a scope. */
export interface Tool {
  readonly name: string;
  addTo(server: McpServer, scope: Scope, context: HopsContext): void;
}

/** The tool of these parts: it answers with `{answer, leftOut}` and the text that the command would print. */
export function tool<Input extends CommonInput, Answer, Json>(parts: ToolParts<Input, Answer, Json>): Tool {
  const { name, title, description, input, counts } = parts;
  const output = z.object({
    answer: parts.output,
    leftOut: z.int().min(0).describe(`How many a higher limit would add: ${counts}`),
  });
  return {
    name,
    addTo(server, scope, context) {
      const annotations = { title, readOnlyHint: true, openWorldHint: false };
      server.registerTool(
        name,
        { title, description, inputSchema: input, outputSchema: output, annotations },
        (given: Input) => called(parts, given, scope, { ...context, elapsed: stopwatch(context) }),
      );
    },
  };
}

async function called<Input extends CommonInput, Answer, Json>(
  parts: ToolParts<Input, Answer, Json>,
  input: Input,
  scope: Scope,
  context: HopsContext,
): Promise<CallToolResult> {
  try {
    const outcome = await parts.ask(scopeOfCall(scope, input), context, input);
    return outcome.ok ? await shown(parts, outcome.answer, input, context) : refusal(outcome.message);
  } catch (error) {
    return refusal(internalErrorText(error));
  }
}

/** The time since now, in a process that lives long. */
function stopwatch({ elapsed }: HopsContext): () => number {
  const start = elapsed();
  return () => elapsed() - start;
}

async function shown<Input extends CommonInput, Answer, Json>(
  parts: ToolParts<Input, Answer, Json>,
  whole: Answer,
  input: Input,
  context: HopsContext,
): Promise<CallToolResult> {
  const budget = budgetOf(input.limit);
  const answer = parts.cut(whole, budget, input);
  const leftOut = budget.leftOut();
  const rest =
    leftOut === 0 ? '' : `${grouped(leftOut)} more left out (${parts.counts}): ask with a higher limit.\n\n`;
  return {
    content: [{ type: 'text', text: rest + (await parts.text(answer, input, context)) }],
    structuredContent: { answer: parts.json(answer, input), leftOut },
  };
}

function refusal(message: string): CallToolResult {
  return { content: [{ type: 'text', text: message }], isError: true };
}
