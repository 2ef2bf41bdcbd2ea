import * as z from 'zod';
import { ask } from '../../run/ask.ts';
import { whereQuestion } from '../../run/where.ts';
import { whereJson } from '../../schema/where.ts';
import { whereOutputs } from '../../where-output/table.ts';
import { narrowing, revision } from '../input.ts';
import { plain } from '../plain.ts';
import { tool, type Tool } from '../tool.ts';

const input = z.strictObject({
  question: z
    .string()
    .min(1)
    .describe(
      'What to change, in plain English; or a path, kind, chart, ${NAME}, task, or the text of an error',
    ),
  ...narrowing,
  rev: revision,
});

/** `where`: where a change belongs. */
export const whereTool: Tool = tool({
  name: 'where',
  title: 'Find where a change belongs',
  description: [
    'Names up to three places for a change, the likeliest first, with file, line and reason; what must stay true',
    'there; the app to copy, where one is to be added; and the commands to run before and after.',
    'Use it before you edit, instead of searching through files.',
  ].join('\n'),
  input,
  output: whereJson,
  counts: 'places',
  ask: (scope, context, { question }) => ask(whereQuestion({ ...scope, question }), scope, context),
  cut: (answer, budget) => ({ ...answer, places: budget.take(answer.places) }),
  json: (answer) => answer,
  text: async (answer) => (await whereOutputs.text())(answer, plain),
});
