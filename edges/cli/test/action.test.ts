import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { makePackage } from '../../../scripts/make-package.ts';
import { runnerIn, type Runner } from './action-runner.ts';
import { cluster, commit, git, temporaryFolder } from './run.ts';

const root = fileURLToPath(new URL('../../../', import.meta.url));
const hops = mkdtempSync(join(tmpdir(), 'hops-action-'));
beforeAll(() => makePackage(hops));
afterAll(() => rmSync(hops, { recursive: true }));

const config = 'apps/plex/config.yaml';

function configMap(value: string, name = 'plex'): string {
  return `apiVersion: v1\nkind: ConfigMap\nmetadata: {name: ${name}, namespace: media}\ndata: {key: ${value}}\n`;
}

/** A pull request that changes nothing yet, checked out by a runner. */
interface PullRequest extends Runner {
  readonly checkout: string;
  readonly write: (file: string, text: string) => void;
}

function pullRequest(): PullRequest {
  const checkout = temporaryFolder({ ...cluster, [config]: configMap('first') });
  git(checkout, 'init', '--initial-branch', 'main');
  commit(checkout);
  git(checkout, 'update-ref', 'refs/remotes/origin/main', 'HEAD');
  const write = (file: string, text: string): void => {
    mkdirSync(join(checkout, dirname(file)), { recursive: true });
    writeFileSync(join(checkout, file), text);
  };
  return { ...runnerIn(temporaryFolder(), checkout, hops), checkout, write };
}

describe('compare.sh', () => {
  test('makes one comment, and updates it from then on', () => {
    const { write, run, comments, summary } = pullRequest();
    write(config, configMap('second'));
    expect(run('compare.sh')).toMatchObject({ status: 0, stderr: '' });
    expect(comments()).toEqual([
      {
        id: 1,
        user: { type: 'Bot' },
        body: expect.stringMatching(/^<!-- hops -->\n### hops: 1 object changed\n/),
      },
    ]);
    expect(summary()).toBe(comments()[0]?.body);

    write(config, configMap('third'));
    run('compare.sh');
    expect(comments().map(({ id, body }) => [id, body.includes('third')])).toEqual([[1, true]]);

    write(config, configMap('first'));
    run('compare.sh');
    expect(comments().map(({ body }) => body.split('\n')[1])).toEqual(['### hops: nothing differs']);
  });

  test('makes no comment where nothing differs, where none is wanted, and outside of a pull request', () => {
    const { write, run, comments, summary } = pullRequest();
    expect(run('compare.sh').status).toBe(0);
    write(config, configMap('second'));
    expect(run('compare.sh', { HOPS_COMMENT: 'false' }).status).toBe(0);
    expect(run('compare.sh', { HOPS_PULL_REQUEST: '', HOPS_BASE: 'HEAD' }).status).toBe(0);
    expect(comments()).toEqual([]);
    expect(summary().match(/### hops: .*/g)).toEqual([
      '### hops: nothing differs',
      '### hops: 1 object changed',
      '### hops: 1 object changed',
    ]);
    const onPush = run('compare.sh', { HOPS_PULL_REQUEST: '', GITHUB_BASE_REF: '' });
    expect(onPush).toMatchObject({ status: 0, stdout: expect.stringContaining('Nothing to compare with') });
  });

  test("leaves a person's comment alone, whatever it begins with", () => {
    const { write, run, comments, setComments } = pullRequest();
    setComments([{ id: 1, user: { type: 'User' }, body: '<!-- hops --> mine' }]);
    write(config, configMap('second'));
    run('compare.sh');
    expect(comments().map(({ id }) => id)).toEqual([1, 2]);
    expect(comments()[0]?.body).toBe('<!-- hops --> mine');
  });

  test('cuts what is longer than a comment of GitHub may be, and says so', () => {
    const { write, run, comments } = pullRequest();
    const kustomization = (name: string): string =>
      `---\napiVersion: kustomize.toolkit.fluxcd.io/v1\nkind: Kustomization\nmetadata: {name: ${name}, namespace: flux-system}\n` +
      `spec: {interval: 1h, path: ./apps/${name}, prune: true, sourceRef: {kind: GitRepository, name: flux-system}}\n`;
    const names = Array.from({ length: 25 }, (_, index) => `app-${index}`);
    write('clusters/main/apps.yaml', names.map(kustomization).join(''));
    for (const name of names) {
      const objects = Array.from({ length: 30 }, (_, index) =>
        configMap('x', `${name}-${index}-${'x'.repeat(100)}`),
      );
      write(`apps/${name}/config.yaml`, objects.join('---\n'));
    }
    expect(run('compare.sh').status).toBe(0);
    const body = comments()[0]?.body ?? '';
    expect(body.length).toBeGreaterThan(50_000);
    expect(body.length).toBeLessThan(65_536);
    expect(body).toMatch(/\d+ more Kustomizations: run `hops diff` to see all\.\n/);
  });

  test('says what is missing: a base in the checkout, a permission', () => {
    const { write, run } = pullRequest();
    expect(run('compare.sh', { GITHUB_BASE_REF: 'gone' })).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('fetch-depth: 0'),
    });
    write(config, configMap('second'));
    expect(run('compare.sh', { GH_TOKEN: 'read-only' })).toMatchObject({
      status: 0,
      stdout: expect.stringMatching(/^::warning::.*pull-requests: write/m),
    });
  });

  test('runs nothing of what a pull request writes', () => {
    const { checkout, write, run, comments } = pullRequest();
    git(checkout, 'checkout', '-b', '$(touch$IFS"oops")');
    const command = '$(touch oops) `touch oops` "; touch oops; "';
    write(config, configMap(JSON.stringify(command)));
    expect(run('compare.sh', { HOPS_BASE: '$(touch oops)' }).status).toBe(2);
    expect(run('compare.sh').status).toBe(0);
    expect(comments()[0]?.body).toContain('touch oops');
    expect(existsSync(join(checkout, 'oops'))).toBe(false);
  });
});

describe('check.sh', () => {
  const app = 'clusters/main/plex.yaml';
  const sound = cluster[app]!.replace('  dependsOn:\n    - name: volsync\n', '');

  test('annotates, and fails on an error', () => {
    const { write, run, summary } = pullRequest();
    expect(run('check.sh')).toMatchObject({
      status: 1,
      stdout: expect.stringMatching(
        /^::error file=clusters\/main\/plex\.yaml,line=6,.*title=dangling-depends-on::/,
      ),
    });
    expect(summary()).toContain('dangling-depends-on');
    write(app, sound);
    expect(run('check.sh')).toMatchObject({ status: 0, stdout: '', stderr: '' });
  });

  test('fails on a warning only where that is asked for', () => {
    const { write, run } = pullRequest();
    write(app, sound);
    write('apps/plex/kustomization.yaml', 'resources: []\n');
    expect(run('check.sh')).toMatchObject({ status: 0, stdout: expect.stringMatching(/^::warning /) });
    expect(run('check.sh', { HOPS_FAIL_ON: 'warning' }).status).toBe(1);
  });

  test('cannot be run where an input is none', () => {
    const { run } = pullRequest();
    expect(run('check.sh', { HOPS_FAIL_ON: 'info' })).toMatchObject({
      status: 2,
      stdout: expect.stringContaining('fail-on'),
    });
    expect(run('check.sh', { HOPS_PATH: 'nowhere' }).status).toBe(2);
  });
});

test('action.yml runs the version it belongs to, and hands inputs over by environment only', () => {
  const text = readFileSync(join(root, 'action.yml'), 'utf8');
  const { inputs, runs } = parse(text) as {
    inputs: Record<string, { description: string; default: string }>;
    runs: { steps: { run: string }[] };
  };
  expect(Object.keys(inputs)).toEqual(['path', 'base', 'comment', 'fail-on', 'version', 'token']);
  const version = JSON.parse(readFileSync(join(root, 'edges/cli/package.json'), 'utf8')).version as string;
  expect(inputs['version']?.default).toBe(version);
  for (const { run } of runs.steps) expect(run).not.toContain('${{');
});
