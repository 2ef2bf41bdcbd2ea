import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { newAppJson } from '../src/schema/new-app.ts';
import { cluster, hops, temporaryFolder } from './run.ts';

/** The cluster of the tests with an area of two apps; the second waits for an app that is not there. */
const media: Readonly<Record<string, string>> = {
  'clusters/main/flux-system/gotk-sync.yaml': cluster['clusters/main/flux-system/gotk-sync.yaml']!,
  'clusters/main/media.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: media, namespace: flux-system}
spec: {interval: 1h, path: ./apps/media, prune: true, sourceRef: {kind: GitRepository, name: flux-system}}
`,
  'apps/media/kustomization.yaml': 'resources:\n  - ./plex/ks.yaml\n  - ./sonarr/ks.yaml\n',
  ...appFiles('plex', ''),
  ...appFiles('sonarr', '  dependsOn: [{name: volsync}]\n'),
};

function appFiles(name: string, more: string): Record<string, string> {
  return {
    [`apps/media/${name}/ks.yaml`]: `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: ${name}, namespace: flux-system}
spec:
  interval: 1h
  path: ./apps/media/${name}/app
  prune: true
  sourceRef: {kind: GitRepository, name: flux-system}
${more}`,
    [`apps/media/${name}/app/config.yaml`]: `apiVersion: v1
kind: ConfigMap
metadata: {name: ${name}, namespace: media}
data: {port: "32400"}
`,
  };
}

describe('hops new app', () => {
  test('writes the files, names the line that lists it and what is to be done', async () => {
    const cwd = temporaryFolder(media);
    const { code, stdout } = await hops(['new', 'app', 'qui', '--area', 'media'], { cwd });
    expect(stdout).toBe(`qui in apps/media, made like plex:
  apps/media/plex/ks.yaml:3

~ apps/media/kustomization.yaml
    line 3: ./qui/ks.yaml
+ apps/media/qui/app/config.yaml
+ apps/media/qui/ks.yaml

3 files written. A check finds nothing new.
`);
    expect(code).toBe(0);
    expect(readFileSync(join(cwd, 'apps/media/kustomization.yaml'), 'utf8')).toBe(
      'resources:\n  - ./plex/ks.yaml\n  - ./qui/ks.yaml\n  - ./sonarr/ks.yaml\n',
    );
  });

  test('refuses the second time, with the place', async () => {
    const cwd = temporaryFolder(media);
    await hops(['new', 'app', 'qui', '--area', 'media'], { cwd });
    const { code, stderr } = await hops(['new', 'app', 'qui', '--area', 'media'], { cwd });
    expect(stderr).toContain('qui is there already: apps/media/qui/app/config.yaml.');
    expect(code).toBe(2);
  });

  test('--dry-run shows the difference and writes nothing', async () => {
    const cwd = temporaryFolder(media);
    const { code, stdout } = await hops(['new', 'app', 'qui', '--area', 'media', '--dry-run'], { cwd });
    expect(stdout).toContain('+  - ./qui/ks.yaml');
    expect(stdout).toContain('3 files would be written.');
    expect(code).toBe(0);
    expect(existsSync(join(cwd, 'apps/media/qui'))).toBe(false);
  });

  test('writes nothing where a check finds something new', async () => {
    const cwd = temporaryFolder(media);
    const { code, stdout } = await hops(['new', 'app', 'qui', '--area', 'media', '--like', 'sonarr'], {
      cwd,
    });
    expect(stdout).toContain('error dangling-depends-on\napps/media/qui/ks.yaml:9:');
    expect(stdout).toContain('Nothing is written: with these files, a check has 1 new finding.');
    expect(code).toBe(1);
    expect(existsSync(join(cwd, 'apps/media/qui'))).toBe(false);
  });

  test('prints JSON as its schema says, and no more', async () => {
    const cwd = temporaryFolder(media);
    const { stdout } = await hops(['new', 'app', 'qui', '--area', 'media', '-o', 'json'], { cwd });
    const output = JSON.parse(stdout);
    expect(newAppJson.parse(output)).toEqual(output);
    expect(output).toMatchObject({ written: true, neighbour: { name: 'plex' } });
  });

  test('refuses an area that there is not', async () => {
    const cwd = temporaryFolder(media);
    const { code, stderr } = await hops(['new', 'app', 'qui', '--area', 'medai'], { cwd });
    expect(stderr).toContain('Did you mean media?');
    expect(code).toBe(2);
  });

  test('brings the knowledge base up to date in the same step, but for what was written into it by hand', async () => {
    const cwd = temporaryFolder(media);
    await hops(['docs', 'init'], { cwd });
    const readme = join(cwd, '.codex/home-ops/README.md');
    writeFileSync(readme, readFileSync(readme, 'utf8').replace('| main |', '| my main |'));
    const { stdout } = await hops(['new', 'app', 'qui', '--area', 'media'], { cwd });
    expect(stdout).toContain('~ .codex/home-ops/');
    expect(stdout).toMatch(/ 1\. Bring these sections .*\n.*\n? +\.codex\/home-ops\/README\.md:\d+\n/);
    const { stdout: update } = await hops(['docs', 'update'], { cwd });
    expect(update).toContain('0 documents updated');
  });

  test('takes over a note that a check makes of the neighbour, as a step', async () => {
    const cwd = temporaryFolder({
      ...media,
      'apps/media/plex/app/kustomization.yaml': 'resources: [config.yaml]\ncommonLabels: {team: media}\n',
    });
    const { code, stdout } = await hops(['new', 'app', 'qui', '--area', 'media', '--like', 'plex'], { cwd });
    expect(stdout).toContain(' 1. As in plex: ');
    expect(stdout).toContain('commonLabels');
    expect(code).toBe(0);
  });

  test('does not copy a secret that lies open at the neighbour', async () => {
    const cwd = temporaryFolder({
      ...media,
      'apps/media/plex/app/config.yaml': `${media['apps/media/plex/app/config.yaml']!}---
apiVersion: v1
kind: Secret
metadata: {name: plex-user, namespace: media}
stringData: {username: plex}
`,
    });
    const { code, stdout } = await hops(['new', 'app', 'qui', '--area', 'media', '--like', 'plex'], { cwd });
    expect(stdout).toContain('plain-secret');
    expect(code).toBe(1);
    expect(existsSync(join(cwd, 'apps/media/qui'))).toBe(false);
  });
});
