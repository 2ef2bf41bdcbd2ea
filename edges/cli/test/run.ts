import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import { runHops } from '../src/app.ts';
import type { HopsContext, Screen } from '../src/context.ts';

/** What a test leaves to chance or sets of the process. */
export interface Surroundings {
  readonly cwd: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly stdout?: Screen;
  readonly stderr?: Screen;
  readonly build?: string;
}

/** What a run of hops has left. */
export interface RunResult {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

const pipe: Screen = { isTerminal: false, columns: undefined };

/** Runs hops in this process. */
export async function hops(inputs: readonly string[], surroundings: Surroundings): Promise<RunResult> {
  const { context, written } = contextOf(surroundings);
  const code = await runHops(inputs, context);
  return { code, ...written };
}

/** What a command knows of its process, and what it has written to it. */
export function contextOf(surroundings: Surroundings): {
  readonly context: HopsContext;
  readonly written: Pick<RunResult, 'stdout' | 'stderr'>;
} {
  const { cwd, env = {}, stdout = pipe, stderr = pipe, build = 'test' } = surroundings;
  const written = { stdout: '', stderr: '' };
  const process = {
    stdout: { write: (text: string) => void (written.stdout += text) },
    stderr: { write: (text: string) => void (written.stderr += text) },
    env,
  };
  return {
    context: {
      process,
      stdout,
      stderr,
      cwd,
      version: '0.1.0',
      build,
      elapsed: () => 420,
      today: () => '2026-05-01',
    },
    written,
  };
}

/** A folder with these files, gone when the test ends. */
export function temporaryFolder(files: Readonly<Record<string, string>> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), 'hops-cli-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true }));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  return folder;
}

/** Runs Git in a folder. */
export function git(folder: string, ...inputs: readonly string[]): void {
  const identity = [
    '-c',
    'user.name=test',
    '-c',
    'user.email=test@example.org',
    '-c',
    'commit.gpgSign=false',
  ];
  execFileSync('git', ['-C', folder, ...identity, ...inputs], { stdio: 'ignore' });
}

/** Commits all that is in a repository. */
export function commit(folder: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--message', 'change');
}

/** A cluster of one app that waits for an app that is not there. */
export const cluster: Readonly<Record<string, string>> = {
  'clusters/main/flux-system/gotk-sync.yaml': `apiVersion: source.toolkit.fluxcd.io/v1
kind: GitRepository
metadata: {name: flux-system, namespace: flux-system}
spec: {interval: 1h, url: "ssh://git@github.com/example/home-ops"}
---
apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: flux-system, namespace: flux-system}
spec:
  interval: 1h
  path: ./clusters/main
  prune: true
  sourceRef: {kind: GitRepository, name: flux-system}
`,
  'clusters/main/plex.yaml': `apiVersion: kustomize.toolkit.fluxcd.io/v1
kind: Kustomization
metadata: {name: plex, namespace: flux-system}
spec:
  dependsOn:
    - name: volsync
  interval: 1h
  path: ./apps/plex
  prune: true
  sourceRef: {kind: GitRepository, name: flux-system}
`,
  'apps/plex/config.yaml': `apiVersion: v1
kind: ConfigMap
metadata: {name: plex, namespace: media}
data: {port: "32400"}
`,
};
