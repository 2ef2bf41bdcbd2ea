import { expect, test } from 'vitest';
import { impactJson } from '../src/schema/impact.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

const files = { ...cluster, 'README.md': 'Plex is in apps/plex/config.yaml.\n', 'notes.md': 'Nothing.\n' };

test('hops impact names what goes with a file, and exits with 1', async () => {
  const { code, stdout } = await hops(['impact', 'apps/plex/config.yaml'], { cwd: temporaryFolder(files) });
  expect(stdout).toBe(`apps/plex/config.yaml
  clusters/main/plex.yaml:8:9
    read as resource by Kustomization flux-system/plex

Fails to build (1)
  Until then Flux keeps in the cluster what it has applied. What follows is what
  goes as soon as nothing here names the target any more.
  flux-system/plex
    clusters/main/plex.yaml:8:9
      The path ./apps/plex of Kustomization plex is no directory of this repository. Flux cannot build it: correct the path.

Disappears from the cluster (1)
  flux-system/plex
    apps/plex/config.yaml:3:18
      ConfigMap media/plex

Text that names it (1)
  README.md:1:12
`);
  expect(code).toBe(1);
});

test('hops impact exits with 0 where only text names the target, or nothing does', async () => {
  const cwd = temporaryFolder(files);
  expect(await hops(['impact', 'notes.md'], { cwd })).toEqual({
    code: 0,
    stdout: 'notes.md\n\nNothing in the repository relies on it or names it.\n',
    stderr: '',
  });
});

test('hops impact prints JSON as its schema says', async () => {
  const inputs = ['impact', 'ConfigMap/plex', '--output', 'json', '--cluster', 'main'];
  const output = JSON.parse((await hops(inputs, { cwd: temporaryFolder(files) })).stdout);
  expect(impactJson.parse(output)).toEqual(output);
  expect(output.target).toEqual({ kind: 'object', name: 'ConfigMap/media/plex' });
});

test('hops impact starts from a folder, as check does', async () => {
  const inputs = ['impact', 'apps/plex', '--path', './clusters/main/', '--output', 'json'];
  const { groups } = JSON.parse((await hops(inputs, { cwd: temporaryFolder(files) })).stdout);
  expect(groups.map(({ effect }: { effect: string }) => effect)).toEqual([
    'fails to build',
    'disappears',
    'names it',
  ]);
});

test.for([
  ['apps/plex/confg.yaml', 'apps/plex/config.yaml'],
  ['Kustomization/plx', 'Kustomization/plex'],
])('hops impact refuses %s and proposes %s', async ([target, near]) => {
  const { code, stderr } = await hops(['impact', target!], { cwd: temporaryFolder(files) });
  expect(code).toBe(2);
  expect(stderr).toMatch(`hops: ${target} is no file, folder, object`);
  expect(stderr).toMatch(`Did you mean ${near}?`);
});

test('a kept answer holds until a file changes', async () => {
  const cwd = temporaryFolder(files);
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  const first = await hops(['impact', 'Kustomization/plex'], { cwd, env });
  expect(await hops(['impact', 'Kustomization/plex'], { cwd, env })).toEqual(first);
});

test('the help of impact shows each kind of target', async () => {
  const { stdout } = await hops(['impact', '--help'], { cwd: '/' });
  expect(stdout).toMatch(/^USAGE\n {2}hops impact \[FLAGS\] TARGET \[PATH\]\n/);
  expect(stdout).toContain("hops impact '${MEDIA_SERVER}'\n");
});
