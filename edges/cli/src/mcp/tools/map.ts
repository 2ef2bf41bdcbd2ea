import * as z from 'zod';
import { mapOutputs } from '../../map-output/table.ts';
import { ask } from '../../run/ask.ts';
import { mapQuestion } from '../../run/map.ts';
import { mapJson } from '../../schema/map.ts';
import { narrowing, revision } from '../input.ts';
import { plain } from '../plain.ts';
import { tool, type Tool } from '../tool.ts';

/** `map`: what there is. */
export const mapTool: Tool = tool({
  name: 'map',
  title: 'See what there is',
  description: [
    'Lists the clusters of the repository, their areas and the apps in them: the file and line that declares each',
    'app, the folder it builds, its charts, what it waits for, and whether it builds.',
    'Use it first, to learn how the repository is laid out.',
  ].join('\n'),
  input: z.strictObject({ ...narrowing, rev: revision }),
  output: mapJson,
  counts: 'apps',
  ask: (scope, context) => ask(mapQuestion(scope), scope, context),
  cut: ({ clusters }, budget) => ({
    clusters: clusters.map((cluster) => ({
      ...cluster,
      areas: cluster.areas
        .map((area) => ({ ...area, apps: budget.take(area.apps) }))
        .filter(({ apps }) => apps.length > 0),
    })),
  }),
  json: (map) => map,
  text: async (map) => (await mapOutputs.text())(map, plain),
});
