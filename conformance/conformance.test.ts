import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { belowFloors, type Floors } from './floors.ts';
import { shared, withoutShared } from './shared.ts';
import { runSuite, suites } from './suites.ts';

const floors = JSON.parse(readFileSync(new URL('floors.json', import.meta.url), 'utf8')) as Floors;

if (shared === undefined) console.warn(`conformance ${withoutShared}`);

describe.skipIf(shared === undefined)('the suites of the peers', () => {
  test('keep their floors', async () => {
    const passed: Record<string, number> = {};
    for (const suite of suites) passed[suite] = (await runSuite(suite)).passed;
    expect(belowFloors(passed, floors)).toEqual([]);
  });
});
