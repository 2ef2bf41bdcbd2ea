import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { checkJson } from '../src/schema/check.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

const terminal = { isTerminal: true, columns: 80 };
const healthy = {
  ...cluster,
  'clusters/main/plex.yaml': cluster['clusters/main/plex.yaml']!.replace(/ {2}dependsOn:\n.*\n/, ''),
};

function git(folder: string, ...args: readonly string[]): void {
  const env = { ...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };
  const author = ['-c', 'user.name=test', '-c', 'user.email=test@example.com'];
  const { status, stderr } = spawnSync('git', [...author, ...args], { cwd: folder, env, encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

describe('hops check', () => {
  test('names a defect with its place and exits with 1', async () => {
    const { code, stdout, stderr } = await hops(['check'], { cwd: temporaryFolder(cluster) });
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
    expect(stdout).toMatch(
      /^error dangling-depends-on\nclusters\/main\/plex\.yaml:6:13\n {2}6 │ {5}- name: volsync\n/,
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('1 error in 3 files, 420 ms');
  });

  test('exits with 0 where nothing is wrong', async () => {
    const { code, stdout } = await hops(['check'], { cwd: temporaryFolder(healthy) });
    expect(stdout).toContain('nothing wrong in 3 files');
    expect(code).toBe(0);
  });

  test('checks the folder that is named, and names places from the working directory', async () => {
    const folder = temporaryFolder(
      Object.fromEntries(Object.entries(cluster).map(([path, text]) => [`infra/${path}`, text])),
    );
    const { stdout } = await hops(['check', 'infra'], { cwd: folder });
    expect(stdout).toContain('\ninfra/clusters/main/plex.yaml:6:13\n');
  });

  test('prints JSON as its schema says', async () => {
    const { stdout } = await hops(['check', '--output', 'json'], { cwd: temporaryFolder(cluster) });
    const output = JSON.parse(stdout);
    expect(checkJson.parse(output)).toEqual(output);
    expect(output.findings).toMatchObject([
      { code: 'dangling-depends-on', file: 'clusters/main/plex.yaml', line: 6 },
    ]);
  });

  test.for(['github', 'sarif', 'markdown'])('prints %s', async (output) => {
    const { code, stdout } = await hops(['check', '-o', output], { cwd: temporaryFolder(cluster) });
    expect(code).toBe(1);
    expect(stdout).toContain('dangling-depends-on');
  });

  test('keeps back what a baseline holds, and what is new stays', async () => {
    const folder = temporaryFolder(cluster);
    const { stdout } = await hops(['check', '--output', 'json'], { cwd: folder });
    writeFileSync(join(folder, 'baseline.json'), stdout);
    const known = await hops(['check', '--baseline', 'baseline.json'], { cwd: folder });
    expect(known.stdout).toContain('(1 silenced)');
    expect(known.code).toBe(0);
    writeFileSync(join(folder, 'baseline.json'), '{"findings": []}');
    expect((await hops(['check', '--baseline', 'baseline.json'], { cwd: folder })).code).toBe(1);
    writeFileSync(join(folder, 'baseline.json'), '[]');
    expect((await hops(['check', '--baseline', 'baseline.json'], { cwd: folder })).code).toBe(2);
  });

  test('reports only the codes that are asked for', async () => {
    const { code } = await hops(['check', '--rule', 'applied-twice,dependency-cycle'], {
      cwd: temporaryFolder(cluster),
    });
    expect(code).toBe(0);
  });

  test('starts from a folder where nothing is declared', async () => {
    const folder = temporaryFolder({ 'apps/plex/config.yaml': cluster['apps/plex/config.yaml']! });
    expect((await hops(['check'], { cwd: folder })).stdout).toContain('flux-no-root');
    expect((await hops(['check', '--path', 'apps'], { cwd: folder })).stdout).toContain(
      'apps, given by --path',
    );
  });

  test('looks at a revision, whatever the working tree holds', async () => {
    const folder = temporaryFolder(healthy);
    git(folder, 'init', '--quiet', '--initial-branch', 'trunk');
    git(folder, 'add', '.');
    git(folder, 'commit', '--quiet', '--message', 'healthy');
    writeFileSync(join(folder, 'clusters/main/plex.yaml'), cluster['clusters/main/plex.yaml']!);
    expect((await hops(['check'], { cwd: folder })).code).toBe(1);
    expect((await hops(['check', '--rev', 'trunk'], { cwd: folder })).code).toBe(0);
    expect(await hops(['check', '--rev', 'trunc'], { cwd: folder })).toEqual({
      code: 2,
      stdout: '',
      stderr: 'hops: Git knows no revision trunc. Did you mean trunk?\n',
    });
  });
});

describe('what cannot be run exits with 2 and says what was perhaps meant', () => {
  test.for([
    [['check', 'cluster'], /^hops: .*\/cluster is no folder\. .* Did you mean .*\/clusters\?\n$/],
    [['check', '--path', 'app'], 'hops: --path: app is no folder of the repository. Did you mean apps?\n'],
    [['check', '--path', '../x'], 'hops: --path: ../x is no folder of the repository.\n'],
    [['check', '--cluster', 'mainn'], 'hops: --cluster: no cluster is called mainn. Did you mean main?\n'],
    [
      ['check', '--rule', 'dangling-suorce-ref'],
      'hops: --rule: no finding has the code dangling-suorce-ref. Did you mean dangling-source-ref?\n',
    ],
    [
      ['check', '--explain', 'dangling-suorce-ref'],
      'hops: --explain: no finding has the code dangling-suorce-ref. Did you mean dangling-source-ref?\n',
    ],
    [['chekc'], 'No command registered for `chekc`, did you mean `check`?\n'],
    [['check', '--outptu', 'json'], 'No flag registered for --outptu, did you mean --output?\n'],
    [['check', '--output', 'jsn'], /^Expected "jsn" to be one of .*did you mean "json"\?\n$/],
  ] as const)('%j', async ([inputs, message]) => {
    const { code, stdout, stderr } = await hops(inputs, { cwd: temporaryFolder(cluster) });
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(message);
  });
});

describe('on a terminal', () => {
  test('text is coloured and laid out for its width, and the line of progress is taken away', async () => {
    const surroundings = { cwd: temporaryFolder(cluster), stdout: terminal, stderr: terminal };
    const { stdout, stderr } = await hops(['check'], surroundings);
    expect(stdout.startsWith('\u001B[31m')).toBe(true);
    expect(stderr).toBe('\rbuilding 3 files …\u001B[K\r\u001B[K');
  });

  test('NO_COLOR is honoured', async () => {
    const surroundings = { cwd: temporaryFolder(cluster), stdout: terminal, env: { NO_COLOR: '1' } };
    expect((await hops(['check'], surroundings)).stdout).not.toContain('\u001B');
  });
});

describe('a kept answer', () => {
  test('is used while no file changes it, and by the same build only', async () => {
    const cwd = temporaryFolder(cluster);
    const surroundings = { cwd, stderr: terminal, env: { XDG_CACHE_HOME: temporaryFolder() } };
    const isBuilt = async (...flags: readonly string[]): Promise<boolean> =>
      (await hops(['check', ...flags], surroundings)).stderr.includes('building');
    const first = await hops(['check'], surroundings);
    const second = await hops(['check'], surroundings);
    expect(second).toEqual({ ...first, stderr: '' });
    expect(await isBuilt('--no-cache')).toBe(true);
    expect(await isBuilt('--cluster', 'main')).toBe(true);
    writeFileSync(join(cwd, 'apps/plex/config.yaml'), '');
    expect(await isBuilt()).toBe(true);
    expect(await isBuilt()).toBe(false);
    writeFileSync(join(cwd, 'new.yaml'), '');
    expect(await isBuilt()).toBe(true);
    expect((await hops(['check'], { ...surroundings, build: 'other' })).stderr).toContain('building');
  });
});

test('--explain prints what a code means, with the place in its example', async () => {
  const { code, stdout } = await hops(['check', '--explain', 'dependency-cycle'], { cwd: temporaryFolder() });
  expect(code).toBe(0);
  expect(stdout).toMatch(/^error dependency-cycle\nThings that wait for each other\n\n/);
  expect(stdout).toMatch(/\nWrong: clusters\/home\/apps\.yaml\n {3}1 │ apiVersion/);
  expect(stdout).toContain(`\n     │ ${' '.repeat(40)}^\n`);
});
