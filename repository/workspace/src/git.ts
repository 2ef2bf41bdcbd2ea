import { spawn, spawnSync } from 'node:child_process';

/** What Git printed, or why it did not: the program is missing, or what it complained of. */
export type GitResult =
  | { readonly ok: true; readonly output: Buffer }
  | { readonly ok: false; readonly reason: 'no git' | 'failed'; readonly message: string };

/** Runs Git in a folder. It takes no locks and starts no file system monitor that the repository names. */
export async function runGit(folder: string, args: readonly string[]): Promise<GitResult> {
  if (args.some((arg) => arg.includes('\0'))) {
    return { ok: false, reason: 'failed', message: 'an argument holds a NUL character' };
  }
  return new Promise((resolve) => {
    const child = spawn('git', argumentsFor(folder, args), {
      env: environment(),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const output: Buffer[] = [];
    const complaints: Buffer[] = [];
    child.stdout.on('data', (chunk: Buffer) => output.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => complaints.push(chunk));
    child.on('error', (error) => resolve({ ok: false, reason: 'no git', message: error.message }));
    child.on('close', (code) => {
      if (code === 0) resolve({ ok: true, output: Buffer.concat(output) });
      else resolve({ ok: false, reason: 'failed', message: Buffer.concat(complaints).toString().trim() });
    });
  });
}

/** Runs Git in a folder to its end, with `input`; what it printed, nothing where it failed. */
export function runGitSync(folder: string, args: readonly string[], input: string): Buffer {
  const options = { env: environment(), input, maxBuffer: Infinity };
  return spawnSync('git', argumentsFor(folder, args), options).stdout ?? Buffer.alloc(0);
}

function argumentsFor(folder: string, args: readonly string[]): string[] {
  return ['-C', folder, '--no-optional-locks', '-c', 'core.fsmonitor=false', ...args];
}

/** A hook's environment would name another repository and index than those of the folder. */
function environment(): NodeJS.ProcessEnv {
  const { GIT_DIR: _dir, GIT_WORK_TREE: _tree, GIT_INDEX_FILE: _index, ...others } = process.env;
  return { ...others, LC_ALL: 'C' };
}

/** The records of output that was asked for with `-z`. */
export function recordsOf(output: Buffer): string[] {
  const records = output.toString().split('\0');
  return records.slice(0, -1);
}
