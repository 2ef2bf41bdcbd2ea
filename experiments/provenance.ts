import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import type { BuildOutput } from '@hops/kustomize';
import type { Files } from '@hops/text';
import { openWorkingTree } from '@hops/workspace';
import { shared, withoutShared } from '../conformance/shared.ts';
import { randomFrom } from './docs/random.ts';
import { scalarsOf, type PlacedScalar } from './provenance/scalars.ts';
import { built, trial, type Outcome } from './provenance/trial.ts';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    misses: { type: 'boolean', default: false },
    cases: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
  },
});

/** A directory that kustomize built, and what it is built to here. */
interface Ground {
  readonly name: string;
  readonly files: Files;
  readonly directory: string;
  readonly output: BuildOutput;
  readonly scalars: readonly PlacedScalar[];
}

const ENDING = '.kustomize.jsonl.gz';

if (shared === undefined) console.error(withoutShared);
else await run(await grounds(shared));

async function grounds(folder: string): Promise<readonly Ground[]> {
  const names = readdirSync(join(folder, 'goldens')).filter((name) => name.endsWith(ENDING));
  const all: Ground[] = [];
  for (const name of names) all.push(...(await groundsOf(folder, name.slice(0, -ENDING.length))));
  return all;
}

async function groundsOf(folder: string, repository: string): Promise<readonly Ground[]> {
  const opened = await openWorkingTree(join(folder, 'corpus', repository));
  if (!opened.ok) throw new Error(opened.message);
  const files = opened.snapshot;
  return pathsOf(join(folder, 'goldens', repository + ENDING)).map((directory) => {
    const output = built(files, directory);
    return {
      name: `${repository}/${directory}`,
      files,
      directory,
      output,
      scalars: scalarsOf(output.resources),
    };
  });
}

/** The directories that kustomize itself could build. */
function pathsOf(golden: string): readonly string[] {
  const lines = gunzipSync(readFileSync(golden)).toString('utf8').split('\n');
  const rows = lines
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as { path: string; yaml?: string });
  return rows.filter(({ yaml }) => yaml !== undefined).map(({ path }) => (path === '.' ? '' : path));
}

async function run(all: readonly Ground[]): Promise<void> {
  const random = randomFrom(Number(options.seed));
  const places = all.flatMap((ground) => ground.scalars.map((place) => ({ ground, place })));
  const trials = Array.from({ length: Number(options.cases) }, () => {
    const { ground, place } = random.oneOf(places)!;
    return { ground, place, outcome: trial(ground.files, ground.directory, ground.output, place) };
  });
  const outcomes = trials.map(({ outcome }) => outcome);
  const misses = trials.filter(({ outcome: { kind } }) => kind === 'unchanged' || kind === 'broken');
  if (options.misses)
    for (const { ground, place, outcome } of misses)
      console.log(`${outcome.kind}: ${ground.name} ${place.resource} ${place.path.join('.')}`);
  const figures = { scalars: places.length, ...figuresOf(outcomes) };
  console.log(options.json ? JSON.stringify(figures, undefined, 2) : textOf(figures));
}

interface Figures {
  readonly scalars: number;
  readonly trials: number;
  readonly changed: number;
  readonly unchanged: number;
  readonly broken: number;
  readonly withOthers: number;
  readonly notWritten: Readonly<Record<string, number>>;
}

function figuresOf(outcomes: readonly Outcome[]): Omit<Figures, 'scalars'> {
  const count = (kind: Outcome['kind']): number => outcomes.filter((outcome) => outcome.kind === kind).length;
  const notWritten: Record<string, number> = {};
  for (const outcome of outcomes) {
    if (outcome.kind === 'not written') notWritten[outcome.step] = (notWritten[outcome.step] ?? 0) + 1;
  }
  return {
    trials: outcomes.length,
    changed: count('changed'),
    unchanged: count('unchanged'),
    broken: count('broken'),
    withOthers: outcomes.filter((outcome) => outcome.kind === 'changed' && outcome.others > 0).length,
    notWritten,
  };
}

function textOf({ scalars, trials, changed, unchanged, broken, withOthers, notWritten }: Figures): string {
  const steps = Object.entries(notWritten).map(([step, count]) => `${step} ${count}`);
  return [
    `${trials} of ${scalars} scalars of built objects, each changed where it is said to come from`,
    `${changed} changed with it, ${withOthers} of them with others`,
    `${unchanged} stayed as they were, ${broken} were gone`,
    `nothing is written for: ${steps.join(', ') || 'none'}`,
  ].join('\n');
}
