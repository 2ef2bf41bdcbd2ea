import { spawnSync } from 'node:child_process';
import { cpSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { cluster, temporaryFolder, type RunResult } from './run.ts';

const room = fileURLToPath(new URL('..', import.meta.url));
const repository = join(room, '../..');

test('the installed command: unbuilt, built, and warm', async () => {
  const home = temporaryFolder();
  const cwd = temporaryFolder(cluster);
  for (const part of ['bin', 'package.json']) cpSync(join(room, part), join(home, part), { recursive: true });
  const hops = (...inputs: readonly string[]): Partial<RunResult> => {
    const env = { PATH: process.env['PATH'], XDG_CACHE_HOME: join(home, 'cache') };
    const command = [join(home, 'bin/hops.js'), ...inputs];
    const { status, stdout, stderr } = spawnSync(process.execPath, command, { cwd, env, encoding: 'utf8' });
    return { code: status!, stdout, stderr };
  };

  expect(hops('--version')).toEqual({ code: 0, stdout: '0.1.0\n', stderr: '' });
  expect(hops('check')).toMatchObject({ code: 2, stderr: expect.stringContaining('npm run build') });

  const rolldown = [
    'node_modules/.bin/rolldown',
    '--config',
    'rolldown.config.ts',
    '--dir',
    join(home, 'dist'),
  ];
  spawnSync(process.execPath, rolldown, { cwd: repository });
  const cold = hops('check', '--output', 'json');
  expect(cold).toMatchObject({ code: 1, stderr: '', stdout: expect.stringContaining('dangling-depends-on') });

  // What a warm run loads holds no engine and no library of one.
  expect(readFileSync(join(home, 'dist/command.js'), 'utf8')).not.toMatch(
    /^\/\/ (?:engines|languages|answers)\/|re2js\/build/m,
  );
  rmSync(join(home, 'dist/engines.js'));
  expect(hops('check', '--output', 'json')).toEqual(cold);
});
