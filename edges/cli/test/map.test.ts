import { expect, test } from 'vitest';
import { mapJson } from '../src/schema/map.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

test('hops map shows the repository', async () => {
  const { code, stdout } = await hops(['map'], { cwd: temporaryFolder(cluster) });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^main {2}clusters\/main, from GitRepository\/flux-system\n1 area, 1 app,/);
  expect(stdout).toContain('\n  plex ks manifests 1  ← volsync\n');
});

test('hops map prints JSON as its schema says', async () => {
  const { stdout } = await hops(['map', '--output', 'json'], { cwd: temporaryFolder(cluster) });
  const output = JSON.parse(stdout);
  expect(mapJson.parse(output)).toEqual(output);
});

test.for([
  ['mermaid', /^flowchart LR\n/],
  ['dot', /^digraph hops \{\n/],
] as const)('hops map draws %s', async ([output, start]) => {
  expect((await hops(['map', '-o', output], { cwd: temporaryFolder(cluster) })).stdout).toMatch(start);
});

test('hops map exits with 1 where there is nothing to draw', async () => {
  const { code, stdout } = await hops(['map'], { cwd: temporaryFolder() });
  expect(stdout).toMatch(/^No cluster found/);
  expect(code).toBe(1);
});

test('hops map refuses a cluster that there is not', async () => {
  const { code, stderr } = await hops(['map', '--cluster', 'x'], { cwd: temporaryFolder(cluster) });
  expect({ code, stderr }).toEqual({
    code: 2,
    stderr: 'hops: --cluster: no cluster is called x. There is main.\n',
  });
});
