import type { ObjectChange } from '@hops/diff';
import * as z from 'zod';
import { diffOutputs } from '../../diff-output/table.ts';
import type { Revisions } from '../../run/both-sides.ts';
import { askDiff, sidesText } from '../../run/diff.ts';
import { diffJson } from '../../schema/diff.ts';
import type { Budget } from '../budget.ts';
import { narrowing } from '../input.ts';
import { plain } from '../plain.ts';
import { tool, type Tool } from '../tool.ts';

const input = z.strictObject({
  from: z.string().default('HEAD').describe('The Git revision to compare with'),
  to: z.string().optional().describe('Another revision to compare; without it, the files as they are now'),
  ...narrowing,
});

type DiffInput = z.output<typeof input>;

/** `diff`: what Flux would apply differently. */
export const diffTool: Tool = tool({
  name: 'diff',
  title: 'See what Flux would apply differently',
  description: [
    'Builds the repository at two states and compares what Flux would apply: which objects come, go and change,',
    'field by field, with the file and line that caused it. `risks` holds what to look at first: deletions that',
    'lose data, and other versions of images and charts. Of a Secret it names only the keys.',
    'Use it after an edit to see that it does what was meant, and nothing else.',
  ].join('\n'),
  input,
  output: diffJson,
  counts: 'objects that come or go, and fields that change',
  ask: (scope, context, given) => askDiff(revisionsOf(given), scope, context),
  cut: ({ risks, changes, ...rest }, budget) => ({
    ...rest,
    risks,
    changes: changes.flatMap((change) => cutChange(change, budget)),
  }),
  json: (answer) => answer,
  text: async (answer, given) =>
    (await diffOutputs.text())(answer, { ...plain, all: true, sides: sidesText(revisionsOf(given)) }),
});

function revisionsOf({ from, to }: DiffInput): Revisions {
  return { before: from, after: to };
}

/** An object that comes or goes counts as one change, and so does each field of another. */
function cutChange(change: ObjectChange, budget: Budget): readonly ObjectChange[] {
  if (change.change !== 'changed' || change.fields.length === 0) return budget.take([change]);
  const fields = budget.take(change.fields);
  return fields.length === 0 ? [] : [{ ...change, fields }];
}
