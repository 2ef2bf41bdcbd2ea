import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join, resolve } from 'node:path';

/** A copy of a repository, committed once, and the names in it that the journey speaks of. */
export interface Subject {
  readonly title: string;
  readonly folder: string;
  /** The placeholder that most lines use. */
  readonly placeholder: string;
  /** Whether makejinja templates make its manifests. */
  readonly hasTemplates: boolean;
  remove(): void;
}

/** Copies a repository to a folder of its own and commits it there. */
export function subjectOf(repository: string): Subject {
  const title = basename(repository).replace('__', '/');
  const parent = mkdtempSync(join(tmpdir(), 'hops-journey-'));
  const folder = join(parent, basename(repository));
  const isIgnored = ignoredIn(repository);
  cpSync(repository, folder, {
    recursive: true,
    verbatimSymlinks: true,
    filter: (path) => basename(path) !== '.git' && !isIgnored(path),
  });
  git(folder, 'init', '--quiet', '--initial-branch=main');
  commit(folder, 'The repository as it is');
  return {
    title,
    folder,
    placeholder: mostUsedPlaceholder(folder) ?? '${SECRET_DOMAIN}',
    hasTemplates: existsSync(join(folder, 'makejinja.toml')),
    remove: () => rmSync(parent, { recursive: true, force: true }),
  };
}

/** What Git ignores is left behind: it is somebody's own, and differs from clone to clone. */
function ignoredIn(repository: string): (path: string) => boolean {
  const inputs = ['ls-files', '--others', '--ignored', '--exclude-standard', '--directory', '-z'];
  const listed = spawnSync('git', inputs, { cwd: repository, encoding: 'utf8' });
  const paths = listed.stdout.split('\0').filter((path) => path !== '');
  const ignored = new Set(paths.map((path) => resolve(repository, path)));
  return (path) => ignored.has(resolve(path));
}

/** Commits everything, with a time and a person that are always the same. */
export function commit(folder: string, message: string): void {
  git(folder, 'add', '--all', '--force', '.');
  const person = ['-c', 'user.name=You', '-c', 'user.email=you@example.com', '-c', 'commit.gpgsign=false'];
  git(folder, ...person, 'commit', '--quiet', '--message', message);
}

function git(folder: string, ...inputs: readonly string[]): string {
  const date = '2026-01-01T00:00:00Z';
  const env = { ...process.env, GIT_AUTHOR_DATE: date, GIT_COMMITTER_DATE: date };
  return execFileSync('git', inputs, { cwd: folder, env, maxBuffer: 1 << 28 }).toString();
}

function mostUsedPlaceholder(folder: string): string | undefined {
  const pattern = /(?<!\$)\$\{[A-Z][A-Z_]+\}/g;
  const counts = new Map<string, number>();
  for (const path of git(folder, 'ls-files', '*.yaml').trim().split('\n'))
    for (const [use] of readFileSync(join(folder, path), 'utf8').matchAll(pattern))
      counts.set(use, (counts.get(use) ?? 0) + 1);
  const [most] = [...counts].toSorted(([, a], [, b]) => b - a);
  return counts.has('${SECRET_DOMAIN}') ? '${SECRET_DOMAIN}' : most?.[0];
}
