import { chmodSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { diskFiles } from '../src/run/disk-files.ts';
import { colours } from '../src/terminal/colours.ts';
import { machineDisk, type Disk } from '../src/writing/disk.ts';
import { planFiles, type Changes } from '../src/writing/plan.ts';
import { previewLines } from '../src/writing/preview.ts';
import { writePlan } from '../src/writing/write.ts';
import { temporaryFolder } from './run.ts';

const tree = {
  'apps/plex/app.yaml': 'name: plex\nport: 1\n',
  'apps/plex/run.sh': 'echo plex\n',
  'apps/kustomization.yaml': 'resources: [./plex]\n',
  'README.md': '# Home\n',
};

const changes: Changes = new Map<string, string | undefined>([
  ['apps/kustomization.yaml', 'resources: [./jellyfin]\n'],
  ['apps/plex/app.yaml', undefined],
  ['apps/plex/run.sh', undefined],
  ['apps/jellyfin/app.yaml', 'name: jellyfin\nport: 1\n'],
  ['apps/jellyfin/bin/run.sh', 'echo plex\n'],
  ['README.md', '# Home\n'],
]);

const moves = new Map([
  ['apps/jellyfin/app.yaml', 'apps/plex/app.yaml'],
  ['apps/jellyfin/bin/run.sh', 'apps/plex/run.sh'],
]);

/** Every file and folder below a folder, with contents and permissions. */
function snapshot(folder: string, below = ''): string[] {
  return readdirSync(join(folder, below))
    .toSorted()
    .flatMap((name) => {
      const path = join(below, name);
      const stats = statSync(join(folder, path));
      if (stats.isDirectory()) return [path, ...snapshot(folder, path)];
      return [`${path} ${stats.mode} ${readFileSync(join(folder, path), 'utf8')}`];
    });
}

/** A disk whose operation of this number fails; `calls` counts them. */
function failingDisk(at: number): { disk: Disk; calls: () => number } {
  let calls = 0;
  const failing = Object.entries(machineDisk).map(([name, operation]) => [
    name,
    (...inputs: unknown[]): unknown => {
      calls += 1;
      if (calls === at) throw new Error(`no ${name} today`);
      return (operation as (...inputs: unknown[]) => unknown)(...inputs);
    },
  ]);
  return { disk: Object.fromEntries(failing) as Disk, calls: () => calls };
}

describe('a plan', () => {
  test('is sorted, and leaves out what stays the same', () => {
    const plan = planFiles(diskFiles(temporaryFolder(tree)), changes);
    expect(plan.map(({ path }) => path)).toEqual([
      'apps/jellyfin/app.yaml',
      'apps/jellyfin/bin/run.sh',
      'apps/kustomization.yaml',
      'apps/plex/app.yaml',
      'apps/plex/run.sh',
    ]);
  });

  test('is written whole: folders are made, emptied ones go, permissions move along', () => {
    const folder = temporaryFolder(tree);
    chmodSync(join(folder, 'apps/plex/run.sh'), 0o755);
    expect(writePlan(folder, planFiles(diskFiles(folder), changes, moves))).toBeUndefined();
    expect(existsSync(join(folder, 'apps/plex'))).toBe(false);
    expect(readFileSync(join(folder, 'apps/jellyfin/app.yaml'), 'utf8')).toBe('name: jellyfin\nport: 1\n');
    expect(statSync(join(folder, 'apps/jellyfin/bin/run.sh')).mode & 0o777).toBe(0o755);
    expect(readdirSync(join(folder, 'apps'))).toEqual(['jellyfin', 'kustomization.yaml']);
  });

  test('whichever operation fails, everything is as it was', () => {
    const count = failingDisk(0);
    const rehearsal = temporaryFolder(tree);
    writePlan(rehearsal, planFiles(diskFiles(rehearsal), changes, moves), count.disk);
    expect(count.calls()).toBeGreaterThan(30);
    for (let at = 1; at <= count.calls(); at++) {
      const folder = temporaryFolder(tree);
      chmodSync(join(folder, 'apps/plex/run.sh'), 0o755);
      const before = snapshot(folder);
      const plan = planFiles(diskFiles(folder), changes, moves);
      expect(writePlan(folder, plan, failingDisk(at).disk)).toMatch(/^Nothing was written: no \w+ today\.$/);
      expect(snapshot(folder)).toEqual(before);
    }
  });

  test('a file that changed meanwhile, or a folder in its place, stops it', () => {
    const folder = temporaryFolder(tree);
    const plan = planFiles(diskFiles(temporaryFolder({})), new Map([['README.md', 'mine']]));
    expect(writePlan(folder, plan)).toBe('Nothing was written: README.md has changed since it was read.');
    mkdirSync(join(folder, 'docs'));
    const onFolder = planFiles(diskFiles(folder), new Map([['docs', 'text']]));
    expect(writePlan(folder, onFolder)).toContain('docs has changed since it was read');
  });

  test('a link is written through', () => {
    const folder = temporaryFolder(tree);
    symlinkSync('README.md', join(folder, 'INDEX.md'));
    writePlan(folder, planFiles(diskFiles(folder), new Map([['INDEX.md', '# New\n']])));
    expect(readFileSync(join(folder, 'README.md'), 'utf8')).toBe('# New\n');
  });
});

describe('a preview', () => {
  const plain = { colours: colours({ env: {}, isTerminal: false }), width: 80 };

  test('is a unified diff a file; what moves says where from', () => {
    const lines = previewLines(planFiles(diskFiles(temporaryFolder(tree)), changes, moves), plain);
    expect(lines.join('\n')).toBe(`> apps/plex/app.yaml → apps/jellyfin/app.yaml
  @@ -1,2 +1,2 @@
  -name: plex
  +name: jellyfin
   port: 1
> apps/plex/run.sh → apps/jellyfin/bin/run.sh
~ apps/kustomization.yaml
  @@ -1,1 +1,1 @@
  -resources: [./plex]
  +resources: [./jellyfin]`);
  });

  test('only names what is no text and what SOPS keeps', () => {
    const files = diskFiles(
      temporaryFolder({ 'a.sops.yaml': 'key: ENC[old]\n', 'b.yaml': 'sops:\n  mac: x\n' }),
    );
    const plan = planFiles(
      files,
      new Map<string, string | Uint8Array>([
        ['a.sops.yaml', 'key: ENC[new]\n'],
        ['b.yaml', 'sops:\n  mac: y\n'],
        ['logo.png', Uint8Array.of(0, 1, 255)],
      ]),
    );
    expect(previewLines(plan, plain)).toEqual(['~ a.sops.yaml', '~ b.yaml', '+ logo.png']);
  });
});
