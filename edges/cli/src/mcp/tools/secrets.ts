import type { RepositorySecrets, SecretChain } from '@hops/secrets';
import * as z from 'zod';
import { ask } from '../../run/ask.ts';
import { secretsQuestion } from '../../run/secrets.ts';
import { secretsJson } from '../../schema/secrets.ts';
import { secretsOutputs } from '../../secrets-output/table.ts';
import type { Budget } from '../budget.ts';
import { narrowing, revision } from '../input.ts';
import { plain } from '../plain.ts';
import { tool, type Tool } from '../tool.ts';
import { secretsOverview, secretsOverviewJson } from './secrets-overview.ts';

const input = z.strictObject({
  name: z.string().optional().describe('A Secret, what makes one, or an app; without it an overview of all'),
  ...narrowing,
  rev: revision,
});

/** `secrets`: where each Secret comes from. */
export const secretsTool: Tool = tool({
  name: 'secrets',
  title: 'Trace a Secret',
  description: [
    'With a name: what makes the Secret, the store and item behind every key, who reads it and where, and the',
    'steps to refresh it. Without one: every Secret by app, what makes it, and how many keys and readers it has.',
    'It never holds a value.',
    'Use it before you rotate a secret or add a key, and when a pod waits for one.',
  ].join('\n'),
  input,
  output: z.union([secretsJson, secretsOverviewJson]),
  counts: 'keys and readers; in an overview Secrets',
  ask: (scope, context, { name }) => ask(secretsQuestion({ ...scope, name }), scope, context),
  cut: (answer, budget, { name }) =>
    cutSecrets(
      answer,
      name === undefined ? (secret) => budget.take([secret]) : (secret) => cutLists(secret, budget),
    ),
  json: (answer, { name }) => (name === undefined ? secretsOverview(answer) : answer),
  text: async (answer, { name }) =>
    (await secretsOutputs.text())(answer, { ...plain, detailed: name !== undefined }),
});

function cutSecrets(
  { clusters }: RepositorySecrets,
  cut: (secret: SecretChain) => readonly SecretChain[],
): RepositorySecrets {
  return {
    clusters: clusters.map((cluster) => ({
      ...cluster,
      apps: cluster.apps
        .map((app) => ({ ...app, secrets: app.secrets.flatMap(cut) }))
        .filter(({ secrets }) => secrets.length > 0),
    })),
  };
}

/** One without keys and readers counts as one of them. */
function cutLists(secret: SecretChain, budget: Budget): readonly SecretChain[] {
  if (secret.keys.length + secret.readers.length === 0) return budget.take([secret]);
  const [keys, readers] = [budget.take(secret.keys), budget.take(secret.readers)];
  return keys.length + readers.length === 0 ? [] : [{ ...secret, keys, readers }];
}
