import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { makePackage } from '../../../scripts/make-package.ts';
import { cluster, temporaryFolder } from './run.ts';

test('the published package is one file that runs without anything beside it', async () => {
  const folder = temporaryFolder();
  await makePackage(folder);
  expect(readdirSync(folder).toSorted()).toEqual(['LICENSE', 'README.md', 'hops.mjs', 'package.json']);
  const run = (...inputs: readonly string[]) =>
    spawnSync(process.execPath, [join(folder, 'hops.mjs'), ...inputs], { encoding: 'utf8' });
  expect(run('--version').stdout).toMatch(/^\d+\.\d+\.\d+\n$/);
  const checked = run('check', '--no-cache', temporaryFolder(cluster));
  expect(checked.stdout).toContain('dangling-depends-on');
  expect(checked.status).toBe(1);
});
