import { parseArgs } from 'node:util';
import { fuzz } from './fuzz.ts';
import { startOracle } from './oracle.ts';
import { keepDifference, record } from './record.ts';

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    runs: { type: 'string', default: '20000' },
    seed: { type: 'string', default: '1' },
  },
});

const oracle = startOracle();
try {
  if (positionals[0] === 'fuzz') await runFuzz(Number(options.runs), Number(options.seed));
  else if (positionals[0] === 'record') console.log(`${await record(oracle)} cases recorded`);
  else throw new Error('say what to do: fuzz [--runs N] [--seed N], or record');
} finally {
  oracle.stop();
}

async function runFuzz(runs: number, seed: number): Promise<void> {
  const { built, refused, difference } = await fuzz(oracle, runs, seed);
  console.log(`${built} overlays were built, ${refused} refused`);
  if (difference === undefined) return;
  console.log(`the engines differ: kept in ${keepDifference(difference)}`);
  console.log(JSON.stringify(difference, undefined, 2));
  process.exitCode = 1;
}
