import * as z from 'zod';
import { showOutputs } from '../../docs-output/table.ts';
import { ask } from '../../run/ask.ts';
import { showQuestion } from '../../run/docs/show.ts';
import { docsShowJson } from '../../schema/docs.ts';
import { narrowing, revision } from '../input.ts';
import { plain } from '../plain.ts';
import { tool, type Tool } from '../tool.ts';

const input = z.strictObject({
  topic: z
    .string()
    .optional()
    .describe('A capsule such as StorageFirst, a document such as WORKFLOWS, or words'),
  limit: narrowing.limit,
  rev: revision,
});

/** `docs_show`: what the knowledge base says. */
export const docsShowTool: Tool = tool({
  name: 'docs_show',
  title: 'Read the knowledge base',
  description: [
    'Without a topic: the documents of the repository and its capsules, each with its invariant, file and line.',
    'With one: the whole capsule or document of that name, else the section that says most of it.',
    'Use it before you change a part that you do not know, and to learn why something is as it is.',
  ].join('\n'),
  input,
  output: docsShowJson,
  counts: 'capsules',
  ask: (scope, context, { topic }) => ask(showQuestion({ base: undefined, topic }), scope, context),
  cut: (answer, budget) =>
    answer.kind === 'contents' ? { ...answer, capsules: budget.take(answer.capsules) } : answer,
  json: (answer) => answer,
  text: async (answer, _input, { version, elapsed }) =>
    (await showOutputs.text())(answer, { ...plain, all: true, depth: true, version, elapsed: elapsed() }),
});
