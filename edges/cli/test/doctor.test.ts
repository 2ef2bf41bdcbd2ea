import { describe, expect, test } from 'vitest';
import { doctorJson } from '../src/schema/doctor.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

const planted = 'UGxhbnRlZC1WYWx1ZQ==';

const ready = (status: string, message: string) => ({ conditions: [{ type: 'Ready', status, message }] });

const flux = (name: string, status: object) => ({
  apiVersion: 'kustomize.toolkit.fluxcd.io/v1',
  kind: 'Kustomization',
  metadata: { name, namespace: 'flux-system' },
  status,
});

const list = (...items: readonly object[]) => JSON.stringify({ apiVersion: 'v1', kind: 'List', items });

const secret = {
  apiVersion: 'v1',
  kind: 'Secret',
  metadata: { name: 'plex', namespace: 'media' },
  data: { TOKEN: planted },
};

const missing = `dependency 'flux-system/volsync' not found: kustomizations "volsync" not found`;

const files = {
  ...cluster,
  'stuck.json': list(secret, flux('plex', ready('False', missing))),
  'healthy.json': list(flux('flux-system', ready('True', 'Applied'))),
  'broken.json': '{"kind":',
  'other.json': '{"a": 1}',
};

const run = (...inputs: readonly string[]) =>
  hops(['doctor', ...inputs], {
    cwd: temporaryFolder(files),
    stdout: { isTerminal: true, columns: 120 },
    env: { NO_COLOR: '1' },
  });

describe('hops doctor', () => {
  test('tells the cause, its place in Git, the way to the symptom and what to do', async () => {
    const { code, stdout } = await run('--from', 'stuck.json');
    expect(code).toBe(1);
    expect(stdout).toBe(`missing-dependency
  Kustomization flux-system/plex waits for Kustomization flux-system/volsync,
  which nothing in the repository makes.
  in Git
    what waits for it  clusters/main/plex.yaml:6:13
  from the cause to the symptom
    Kustomization flux-system/plex  clusters/main/plex.yaml:6:13
      dependency 'flux-system/volsync' not found: kustomizations "volsync" not
      found
  what to do
    1. See every place where the repository has this mistake.
       hops check --rule dangling-depends-on
`);
  });

  test('tells a message alone by the same patterns', async () => {
    const { code, stdout } = await run(missing);
    expect(code).toBe(1);
    expect(stdout).toMatch(/^missing-dependency\n/);
    expect(stdout).toContain('clusters/main/plex.yaml:6:13');
  });

  test('says that nothing is wrong', async () => {
    expect(await run('--from', 'healthy.json')).toEqual({
      code: 0,
      stdout: 'Nothing is wrong: 1 object looked at.\n',
      stderr: '',
    });
  });

  test('prints JSON as its schema says', async () => {
    const output = JSON.parse((await run('--from', 'stuck.json', '--output', 'json')).stdout);
    expect(doctorJson.parse(output)).toEqual(output);
  });

  test.for(['text', 'json'])('shows no value of a Secret (%s)', async (output) => {
    const { stdout } = await run('--from', 'stuck.json', '--output', output);
    expect(stdout).not.toContain(planted);
  });

  test.for([
    ['--from broken.json', '--from: broken.json cannot be read: it is no JSON: save it with `-o json`.'],
    [
      '--from other.json',
      '--from: other.json cannot be read: it holds no object of Kubernetes: save it with `kubectl get … -o json`.',
    ],
    ['--from nothing.json', '--from: nothing.json cannot be read: it is no file.'],
    ['--from stuck.json text .', '--from reads the messages of a dump: leave TEXT out, or leave --from out.'],
    ['', 'What is wrong? Name a dump with --from DUMP, or a message in quotes (hops doctor --help).'],
  ] as const)('refuses %j', async ([inputs, message]) => {
    const { code, stderr } = await run(...inputs.split(' ').filter((input) => input !== ''));
    expect({ code, stderr }).toEqual({ code: 2, stderr: `hops: ${message}\n` });
  });

  test('shows examples, and fits the usual terminal but for its choices', async () => {
    const { code, stdout } = await hops(['doctor', '--help'], { cwd: '/' });
    expect(code).toBe(0);
    const lines = stdout.split('\n').map((line) => line.replace(/ {2,}\[[^[]*\]$/, ''));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});
