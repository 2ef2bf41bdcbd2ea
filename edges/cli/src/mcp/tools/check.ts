import * as z from 'zod';
import { checkJsonOf } from '../../report/check-json.ts';
import { checkOutputs } from '../../check-output/table.ts';
import { bySeverity } from '../../report/severities.ts';
import { ask } from '../../run/ask.ts';
import { checkQuestion } from '../../run/check.ts';
import { checkJson } from '../../schema/check.ts';
import { narrowing, revision } from '../input.ts';
import { plain } from '../plain.ts';
import { tool, type Tool } from '../tool.ts';

const input = z.strictObject({
  rules: z.array(z.string()).optional().describe('Only findings with these codes, such as missing-claim'),
  ...narrowing,
  rev: revision,
});

/** `check`: what is wrong. */
export const checkTool: Tool = tool({
  name: 'check',
  title: 'Find what is wrong',
  description: [
    'Builds every cluster of the repository as Flux would, offline, and names each defect: code, severity,',
    'message with the remedy, file and line, and a fix where one is certain. Errors come first.',
    'Use it after every edit, and before you say that a change is done. No findings means that nothing is wrong',
    'that files can tell; `summary` counts what was looked at.',
  ].join('\n'),
  input,
  output: checkJson,
  counts: 'findings',
  ask: (scope, context, { rules }) => ask(checkQuestion({ ...scope, codes: rules }), scope, context),
  cut: ({ findings, summary }, budget) => ({ findings: budget.take(bySeverity(findings)), summary }),
  json: checkJsonOf,
  text: async (report, _input, { version, elapsed }) =>
    (await checkOutputs.text())(report, { ...plain, all: true, version, elapsed: elapsed() }),
});
