import { expect, test } from 'vitest';
import { whereJson } from '../src/schema/where.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

test('hops where names the place, what must stay true there, and what to run, in 80 columns', async () => {
  const screen = { isTerminal: true, columns: 80 };
  const surroundings = { cwd: temporaryFolder(cluster), stdout: screen, env: { NO_COLOR: '1' } };
  const { code, stdout } = await hops(['where', 'plex'], surroundings);
  expect(stdout).toBe(`clusters/main/plex.yaml:3
  It belongs to plex, which the question names.
  Change the Flux Kustomization here.
apps/plex/config.yaml:3
  It belongs to plex, which the question names.
  Change it here.

What must stay true
  FluxWiring: Flux builds only what is named on the way to the Kustomization
  plex.
  PlaceholderDiscipline: Define every \${NAME} that the change uses, once.
  GitOpsAuthority: Change clusters/main/plex.yaml in Git; Flux undoes what is
  changed in the cluster by hand.

Before
  hops check

After
  hops check
  hops diff
`);
  expect(code).toBe(0);
});

test('hops where exits with 1 where nothing fits', async () => {
  expect(await hops(['where', 'xyzzy'], { cwd: temporaryFolder(cluster) })).toEqual({
    code: 1,
    stdout: 'Nothing in the repository fits. Name an app, an area, a kind, a path or a ${NAME}.\n',
    stderr: '',
  });
});

test('hops where prints JSON as its schema says, kept or not', async () => {
  const cwd = temporaryFolder(cluster);
  const env = { XDG_CACHE_HOME: temporaryFolder() };
  const inputs = ['where', 'ConfigMap', '--output', 'json'];
  const first = await hops(inputs, { cwd, env });
  const output = JSON.parse(first.stdout);
  expect(whereJson.parse(output)).toEqual(output);
  expect(output.places[0].file).toBe('apps/plex/config.yaml');
  expect(await hops(inputs, { cwd, env })).toEqual(first);
});

test('the help of where shows each kind of question', async () => {
  const { stdout } = await hops(['where', '--help'], { cwd: '/' });
  expect(stdout).toMatch(/^USAGE\n {2}hops where \[FLAGS\] QUESTION \[PATH\]\n/);
  expect(stdout).toContain('hops where "add a media app with NFS"\n');
});
