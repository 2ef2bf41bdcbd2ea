import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { table } from '../scripts/table.ts';
import type { Score } from './adapters/score.ts';
import { belowFloors, raiseFloors, type Floors } from './floors.ts';
import { shared, withoutShared } from './shared.ts';
import { runSuite, suites } from './suites.ts';

const floorsFile = new URL('floors.json', import.meta.url);

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    failures: { type: 'string' },
    'check-floors': { type: 'boolean', default: false },
    'raise-floors': { type: 'boolean', default: false },
  },
});

if (shared === undefined) console.error(withoutShared);
if (options.failures === undefined) await scoreboard();
else await printFailures(options.failures);

async function scoreboard(): Promise<void> {
  const scores = new Map<string, Score>();
  for (const suite of suites) scores.set(suite, await runSuite(suite));
  const passed = Object.fromEntries([...scores].map(([suite, score]) => [suite, score.passed]));
  if (options['raise-floors']) writeFloors(raiseFloors(passed, readFloors()));
  const floors = readFloors();
  console.log(options.json ? asJson(scores) : asTable(scores, floors));
  if (options['check-floors'] && shared !== undefined) fail(belowFloors(passed, floors));
}

function asJson(scores: ReadonlyMap<string, Score>): string {
  const figures = [...scores].map(([suite, { passed, total, skipped }]) => [
    suite,
    { passed, total, skipped },
  ]);
  return JSON.stringify(Object.fromEntries(figures), undefined, 2);
}

function asTable(scores: ReadonlyMap<string, Score>, floors: Floors): string {
  const rows = [...scores].map(([suite, { passed, total, skipped }]) =>
    [suite, passed, total, skipped, floors[suite] ?? '–'].map(String),
  );
  const board = table(['suite', 'passed', 'total', 'skipped', 'floor'], rows);
  return [board, ...foldersWithoutAdapter().map((folder) => `${folder}: no adapter yet`)].join('\n');
}

function foldersWithoutAdapter(): string[] {
  if (shared === undefined) return [];
  return readdirSync(join(shared, 'conformance'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && !suites.some((suite) => suite.split('/')[0] === entry.name))
    .map(({ name }) => name)
    .toSorted();
}

function readFloors(): Floors {
  return JSON.parse(readFileSync(floorsFile, 'utf8')) as Floors;
}

function writeFloors(floors: Floors): void {
  writeFileSync(floorsFile, `${JSON.stringify(floors, undefined, 2)}\n`);
}

async function printFailures(suite: string): Promise<void> {
  if (!suites.includes(suite)) return fail([`no suite ${suite}; there are ${suites.join(', ')}`]);
  const { failures } = await runSuite(suite);
  for (const { name, reason } of failures) console.log(`${name}\n    ${reason}`);
  console.log(`${suite}: ${failures.length} rows fail`);
}

function fail(reasons: readonly string[]): void {
  for (const reason of reasons) console.error(reason);
  if (reasons.length > 0) process.exitCode = 1;
}
