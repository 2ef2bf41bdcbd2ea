import { spawnSync } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Task } from './measure.ts';

const hops = fileURLToPath(new URL('../edges/cli/bin/hops.js', import.meta.url));

/** Node.js starting and doing nothing: what every command costs at least. */
export const nodeStart: Task = { name: 'node start', run: () => runProcess(process.execPath, ['-e', '0']) };

/** The command saying which version it is. */
export const version: Task = {
  name: 'version',
  run: () => runProcess(process.execPath, [hops, '--version']),
};

/** Git looking over a repository. */
export function gitStatus(folder: string): Task {
  return { name: 'git status', run: () => runProcess('git', ['-C', folder, 'status']) };
}

/** A check that finds no cache. Each run has a new one below `parent`. */
export function coldCheck(name: string, folder: string, parent: string): Task {
  return { name, run: () => check(folder, mkdtempSync(join(parent, 'cold-'))) };
}

/** A check of what has been checked before. */
export function warmCheck(name: string, folder: string, parent: string): Task {
  const cache = mkdtempSync(join(parent, 'warm-'));
  return { name, run: () => check(folder, cache) };
}

function check(folder: string, cache: string): void {
  runProcess(process.execPath, [hops, 'check', folder], { ...process.env, XDG_CACHE_HOME: cache });
}

/** A check ends with 1 where it has findings; anything beyond that is no measurement. */
function runProcess(command: string, args: readonly string[], env: NodeJS.ProcessEnv = process.env): void {
  const { status, stderr } = spawnSync(command, args, {
    env,
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1)
    throw new Error(`${command} ${args.join(' ')} ended with ${status}\n${stderr}`);
}
