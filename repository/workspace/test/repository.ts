import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { Snapshot, SnapshotResult } from '../src/index.ts';

const environment = {
  ...process.env,
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'A',
  GIT_AUTHOR_EMAIL: 'a@example.com',
  GIT_COMMITTER_NAME: 'A',
  GIT_COMMITTER_EMAIL: 'a@example.com',
};

/** A temporary folder with these files, removed when the test is over. */
export function folderWith(files: Readonly<Record<string, string>>): string {
  const folder = mkdtempSync(join(tmpdir(), 'hops-workspace-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  writeFiles(folder, files);
  return folder;
}

export function writeFiles(folder: string, files: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), content);
  }
}

/** Runs Git in a folder and returns what it prints. */
export function git(folder: string, ...args: readonly string[]): string {
  return execFileSync('git', ['-C', folder, ...args], { env: environment, stdio: 'pipe' })
    .toString()
    .trim();
}

/** A temporary Git repository with these files committed on `main`. */
export function repositoryWith(
  files: Readonly<Record<string, string>>,
  ...options: readonly string[]
): string {
  const folder = folderWith(files);
  git(folder, 'init', '--quiet', '--initial-branch=main', ...options);
  commit(folder);
  return folder;
}

/** Commits all files of a folder. */
export function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', 'change');
}

/** The snapshot of a result that must have one. */
export function opened(result: SnapshotResult): Snapshot {
  if (!result.ok) throw new Error(result.message);
  return result.snapshot;
}

/** A file's text, or the reason why there is none. */
export function textIn(snapshot: Snapshot, path: string): string {
  const result = snapshot.read(path);
  return result.ok ? Buffer.from(result.bytes).toString() : `(${result.reason})`;
}

/** A directory's names with `/` behind those of directories, or the reason why there are none. */
export function namesIn(snapshot: Snapshot, path: string): readonly string[] {
  const result = snapshot.list(path);
  if (!result.ok) return [`(${result.reason})`];
  return result.entries.map(({ name, kind }) => (kind === 'directory' ? `${name}/` : name));
}
