import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { DiffAnswer } from '@hops/diff';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { diffJson } from '../src/schema/diff.ts';
import { cluster, commit, git, hops, temporaryFolder } from './run.ts';

/** The sample cluster, committed. */
function committed(): string {
  const folder = temporaryFolder(cluster);
  git(folder, 'init');
  commit(folder);
  return folder;
}

function edit(folder: string, file: string, from: string, to: string): void {
  const path = join(folder, file);
  const text = readFileSync(path, 'utf8');
  expect(text).toContain(from);
  writeFileSync(
    path,
    text.replace(from, () => to),
  );
}

const config = 'apps/plex/config.yaml';

describe('hops diff', () => {
  test('compares the working tree with the last commit', async () => {
    const cwd = committed();
    edit(cwd, config, '32400', '32401');
    const { code, stdout } = await hops(['diff'], { cwd });
    expect({ code, stdout }).toEqual({
      code: 1,
      stdout: `Kustomization flux-system/plex
  ~ ConfigMap media/plex
    apps/plex/config.yaml:4
       4 ~ data.port: "32400" → "32401"

1 object changed  HEAD → working tree
`,
    });
  });

  test('exits with 0 where nothing differs', async () => {
    const { code, stdout } = await hops(['diff'], { cwd: committed() });
    expect({ code, stdout }).toEqual({ code: 0, stdout: 'nothing differs  HEAD → working tree\n' });
  });

  test.for([[['HEAD~1']], [['--from', 'HEAD~1', '--to', 'HEAD']], [['HEAD~1', '--to', 'HEAD']]])(
    'compares other revisions: %j',
    async ([inputs]) => {
      const cwd = committed();
      edit(cwd, config, '32400', '32401');
      commit(cwd);
      expect((await hops(['diff', ...inputs!], { cwd })).stdout).toContain('1 object changed  HEAD~1 → ');
    },
  );

  test('takes a folder elsewhere, and names places from the working directory', async () => {
    const folder = committed();
    rmSync(join(folder, config));
    writeFileSync(
      join(folder, 'apps/plex/other.yaml'),
      cluster[config]!.replace('name: plex', 'name: other'),
    );
    const { stdout } = await hops(['diff', 'HEAD', folder], { cwd: tmpdir() });
    expect(stdout).toContain(
      `\n  + ConfigMap media/other\n    ${folder.slice(tmpdir().length + 1)}/apps/plex/other.yaml:3\n`,
    );
    expect(stdout).toContain('\n  - ConfigMap media/plex\n');
  });

  test('keeps its answer until a file of either side changes', async () => {
    const cwd = committed();
    const env = { XDG_CACHE_HOME: temporaryFolder() };
    edit(cwd, config, '32400', '32401');
    const first = await hops(['diff'], { cwd, env });
    expect(await hops(['diff'], { cwd, env })).toEqual(first);
    edit(cwd, config, '32401', '32402');
    expect((await hops(['diff'], { cwd, env })).stdout).toContain('"32402"');
    commit(cwd);
    expect((await hops(['diff'], { cwd, env })).code).toBe(0);
  });

  test.for([
    [['nothing'], 'hops: Git knows no revision nothing. Perhaps it has to be fetched.\n'],
    [
      ['HEAD', '--from', 'main'],
      'hops: --from main and the argument HEAD both say what to compare with. Leave one out.\n',
    ],
    [['--cluster', 'x'], 'hops: --cluster: no cluster is called x. There is main.\n'],
  ] as const)('refuses %j', async ([inputs, message]) => {
    const { code, stderr } = await hops(['diff', ...inputs], { cwd: committed() });
    expect({ code, stderr }).toEqual({ code: 2, stderr: message });
  });

  test('needs a Git repository', async () => {
    const { code, stderr } = await hops(['diff'], { cwd: temporaryFolder(cluster) });
    expect(code).toBe(2);
    expect(stderr).toMatch(/^hops: Git does not read /);
  });

  test('shows examples, and fits the usual terminal', async () => {
    const { stdout } = await hops(['diff', '--help'], { cwd: '/' });
    expect(stdout).toMatch(/^USAGE\n {2}hops diff \[FLAGS\] \[REV\] \[PATH\]\n/);
    const lines = stdout.split('\n').map((line) => line.replace(/ +\[[^[]*\]$/, ''));
    expect(lines.filter((line) => line.length > 80)).toEqual([]);
  });
});

describe('on the example', () => {
  const folder = mkdtempSync(join(tmpdir(), 'hops-diff-'));
  afterAll(() => rmSync(folder, { recursive: true }));
  beforeAll(() => {
    const example = fileURLToPath(new URL('../../../examples/home-ops', import.meta.url));
    cpSync(example, folder, { recursive: true });
    git(folder, 'init');
    commit(folder);
  });

  async function changedBy(file: string, from: string, to: string): Promise<DiffAnswer> {
    edit(folder, file, from, to);
    const { stdout } = await hops(['diff', '--output', 'json', '--no-cache'], { cwd: folder });
    git(folder, 'checkout', '--', '.');
    return diffJson.parse(JSON.parse(stdout));
  }

  test('an edit of one app changes the objects of that app only', async () => {
    const file = 'kubernetes/apps/games/romm/app/helmrelease.yaml';
    const { changes } = await changedBy(file, 'existingClaim: romm-data', 'existingClaim: other');
    expect(changes.map(({ object, owner }) => [object.kind, object.name, owner])).toEqual([
      ['HelmRelease', 'romm', 'Kustomization/games/romm'],
    ]);
    expect(changes).toMatchObject([{ fields: [{ after: { file, text: 'other' } }] }]);
  });

  test('an edit of a setting changes what is substituted with it, and names the setting', async () => {
    const file = 'kubernetes/flux/vars/cluster-settings.yaml';
    const { changes } = await changedBy(file, 'MEDIA_SERVER: ', 'MEDIA_SERVER: nas-');
    const places = changes
      .filter(({ object }) => object.kind === 'HelmRelease')
      .flatMap((change) => (change.change === 'changed' ? change.fields : []))
      .map((field) => field.change === 'changed' && [field.after.step, field.after.file]);
    expect(places.length).toBeGreaterThan(2);
    expect(new Set(places.map(String))).toEqual(new Set([`substituted with,${file}`]));
  });

  test('an app taken off the list is removed with all its objects, and what is lost comes first', async () => {
    const { risks, changes } = await changedBy(
      'kubernetes/apps/media/kustomization.yaml',
      '  - ./plex/ks.yaml\n',
      '',
    );
    expect(
      changes.every(({ change, object }) => change === 'removed' && object.name.startsWith('plex')),
    ).toBe(true);
    expect(risks.map(({ object }) => object.kind)).toEqual([
      'Kustomization',
      'HelmRelease',
      'PersistentVolumeClaim',
      'PersistentVolumeClaim',
    ]);
  });
});
