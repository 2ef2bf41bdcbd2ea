import * as z from 'zod';
import { impactOutputs } from '../../impact-output/table.ts';
import { ask } from '../../run/ask.ts';
import { impactQuestion } from '../../run/impact.ts';
import { impactJson } from '../../schema/impact.ts';
import { narrowing, revision } from '../input.ts';
import { plain } from '../plain.ts';
import { tool, type Tool } from '../tool.ts';

const input = z.strictObject({
  target: z
    .string()
    .min(1)
    .describe(
      '`${NAME}`, a file, a folder, an object as Kind/name or Kind/namespace/name, a key as Secret/name:KEY, `task NAME` or `just NAME`',
    ),
  ...narrowing,
  rev: revision,
});

/** `impact`: what breaks. */
export const impactTool: Tool = tool({
  name: 'impact',
  title: 'See what breaks without it',
  description: [
    'Builds the repository again without the target, and names what breaks: each with its effect (the gravest',
    'first), cluster, Kustomization, object, field, file and line; beside it the places that define the target.',
    'Use it before you rename, move or delete anything. No groups means that nothing relies on it.',
  ].join('\n'),
  input,
  output: impactJson,
  counts: 'places',
  ask: (scope, context, { target }) => ask(impactQuestion({ ...scope, target }), scope, context),
  cut: (answer, budget) => ({
    ...answer,
    groups: answer.groups
      .map((group) => ({ ...group, impacts: budget.take(group.impacts) }))
      .filter(({ impacts }) => impacts.length > 0),
  }),
  json: (answer) => answer,
  text: async (answer) => (await impactOutputs.text())(answer, { ...plain, all: true }),
});
