import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { statusJson } from '../src/schema/status.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

const example = join(import.meta.dirname, '../../../examples/home-ops');

test('the example is covered: every app checked and compared, every placeholder known and documented', async () => {
  const { code, stdout } = await hops(['status'], { cwd: example });
  expect(code).toBe(0);
  expect(stdout).toContain('56 of 56 are built whole and checked.');
  expect(stdout).toContain('25 of 25 are in the knowledge base.');
  expect(stdout).toContain('No secret lies open.');
});

test('without a knowledge base it says how to get one', async () => {
  const { stdout } = await hops(['status'], { cwd: temporaryFolder(cluster) });
  expect(stdout).toContain('`hops docs init` writes one.');
});

test('its JSON is as the schema says', async () => {
  const { stdout } = await hops(['status', '--output', 'json'], { cwd: temporaryFolder(cluster) });
  expect(statusJson.safeParse(JSON.parse(stdout)).error).toBeUndefined();
});

describe('a badge', () => {
  test.for(['badge.svg', 'badge.json'])('%s says how many apps are checked', async (name) => {
    const folder = temporaryFolder(cluster);
    const { code } = await hops(['status', '--badge', name], { cwd: folder });
    expect(code).toBe(0);
    const badge = readFileSync(join(folder, name), 'utf8');
    expect(badge).toContain('apps checked');
    expect(badge.startsWith(name.endsWith('.svg') ? '<svg ' : '{"schemaVersion":1,')).toBe(true);
  });

  test('that cannot be written is an error, and says where', async () => {
    const folder = temporaryFolder(cluster);
    const { code, stderr } = await hops(['status', '--badge', 'no/such/folder.svg'], { cwd: folder });
    expect(code).toBe(2);
    expect(stderr).toContain('no/such/folder.svg');
  });
});
