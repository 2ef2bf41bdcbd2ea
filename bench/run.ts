import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { shared, withoutShared } from '../conformance/shared.ts';
import { table } from '../scripts/table.ts';
import { figures, ratios } from './figures.ts';
import { medians, type Task } from './measure.ts';
import { copiedRepository, generatedRepository } from './repositories.ts';
import { coldCheck, gitStatus, nodeStart, version, warmCheck } from './tasks.ts';

const recordFile = new URL('recorded.json', import.meta.url);

/** The repository of the corpus with the most files. */
const largest = 'gavinmcfall__home-ops';

const { values: options } = parseArgs({
  options: {
    json: { type: 'boolean', default: false },
    record: { type: 'boolean', default: false },
    rounds: { type: 'string', default: '7' },
  },
});

const folder = mkdtempSync(join(tmpdir(), 'hops-bench-'));
try {
  const measured = ratios(medians(tasksIn(folder), Number(options.rounds)));
  console.log(options.json ? JSON.stringify(measured, undefined, 2) : asTable(measured));
  if (options.record) writeFileSync(recordFile, `${JSON.stringify(measured, undefined, 2)}\n`);
} finally {
  rmSync(folder, { recursive: true });
}

function tasksIn(parent: string): Task[] {
  const [hundred, thousand] = [generatedRepository(parent, 100), generatedRepository(parent, 1000)];
  return [
    nodeStart,
    version,
    ...corpusTasks(parent),
    coldCheck('cold check, 100 apps', hundred, parent),
    coldCheck('cold check, 1000 apps', thousand, parent),
    warmCheck('warm check, 100 apps', hundred, parent),
    warmCheck('warm check, 1000 apps', thousand, parent),
  ];
}

function corpusTasks(parent: string): Task[] {
  if (shared === undefined) {
    console.error(`${largest} ${withoutShared}`);
    return [];
  }
  const copy = copiedRepository(parent, join(shared, 'corpus', largest));
  return [gitStatus(copy), coldCheck('cold check', copy, parent), warmCheck('warm check', copy, parent)];
}

function asTable(measured: Readonly<Record<string, number>>): string {
  const recorded = JSON.parse(readFileSync(recordFile, 'utf8')) as Readonly<Record<string, number>>;
  const rows = figures.map(({ name }) => [name, cell(measured[name]), cell(recorded[name])]);
  return table(['ratio of medians', 'now', 'recorded'], rows);
}

function cell(ratio: number | undefined): string {
  return ratio?.toFixed(2) ?? '–';
}
