import type { RepositoryMap } from '@hops/map';
import type { MapFlags } from '../commands/map.ts';
import { scopeOf } from '../commands/scope-flags.ts';
import { layoutWidth, type HopsContext } from '../context.ts';
import { mapOutputs } from '../map-output/table.ts';
import { colours } from '../terminal/colours.ts';
import { ask, type Question } from './ask.ts';
import type { MapOptions } from './scope.ts';

/** Runs `hops map`: prints the map, and sets the exit code 1 where there is nothing to draw. */
export async function runMap(context: HopsContext, flags: MapFlags, folder?: string): Promise<void | Error> {
  const scope = scopeOf(context, flags, folder);
  const outcome = await ask(mapQuestion(scope), scope, context);
  if (!outcome.ok) return new Error(outcome.message);
  const output = await mapOutputs[flags.output]();
  const setting = { env: context.process.env, isTerminal: context.stdout.isTerminal };
  context.process.stdout.write(
    output(outcome.answer, { colours: colours(setting), width: layoutWidth(context.stdout) }),
  );
  if (outcome.answer.clusters.length === 0) context.process.exitCode = 1;
  return undefined;
}

/** The question that `hops map` asks. */
export function mapQuestion({ path, cluster }: MapOptions): Question<RepositoryMap> {
  const options = { path, cluster };
  return {
    name: 'map',
    options,
    load: async () => {
      const { mapFiles } = await import('./engines.ts');
      return (files) => mapFiles(files, options);
    },
  };
}
