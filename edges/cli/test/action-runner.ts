import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { chmodSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { delimiter, dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** Keeps comments in a file, as GitHub's `gh api` would; refuses to write with the token `read-only`. */
const gh: string = `#!/usr/bin/env node
const { readFileSync, writeFileSync } = require('node:fs');
const [file, args] = [process.env.COMMENTS, process.argv.slice(2)];
const comments = JSON.parse(readFileSync(file, 'utf8'));
const path = args.find((each) => each.startsWith('repos/example/home-ops/issues/'));
const body = args.find((each) => each.startsWith('body=@'));
if (body === undefined) {
  const mine = comments.filter((each) => each.user.type === 'Bot' && each.body.startsWith('<!-- hops -->'));
  process.stdout.write(mine.map(({ id }) => id + '\\n').join(''));
} else if (process.env.GH_TOKEN === 'read-only') {
  process.exit(1);
} else {
  const text = readFileSync(body.slice('body=@'.length), 'utf8');
  const id = args.includes('PATCH') ? Number(path.split('/').at(-1)) : comments.length + 1;
  const others = comments.filter((each) => each.id !== id);
  writeFileSync(file, JSON.stringify([...others, { id, user: { type: 'Bot' }, body: text }]));
}
`;

/** A comment of the pull request. */
export interface Comment {
  readonly id: number;
  readonly user: { readonly type: 'User' | 'Bot' };
  readonly body: string;
}

/** A runner of GitHub Actions with a checkout of pull request 7, as far as the action's scripts see it. */
export interface Runner {
  /** Runs a script of the action. */
  readonly run: (script: string, changes?: Readonly<Record<string, string>>) => Finished;
  readonly comments: () => readonly Comment[];
  readonly setComments: (comments: readonly Comment[]) => void;
  /** The job's summary so far. */
  readonly summary: () => string;
}

/** A script that has ended. */
type Finished = Pick<SpawnSyncReturns<string>, 'status' | 'stdout' | 'stderr'>;

/** A runner whose own files are in `home`; its `hops` is the published package in a folder. */
export function runnerIn(home: string, checkout: string, hops: string): Runner {
  const comments = join(home, 'comments.json');
  const summary = join(home, 'summary.md');
  const bin = join(home, 'bin');
  writeFileSync(comments, '[]');
  writeFileSync(summary, '');
  addProgram(bin, 'gh', gh);
  addProgram(bin, 'hops', `#!/bin/sh\nexec '${process.execPath}' '${join(hops, 'hops.mjs')}' "$@"\n`);
  const env = {
    ...inputs,
    PATH: [bin, dirname(process.execPath), process.env['PATH']].join(delimiter),
    COMMENTS: comments,
    GITHUB_STEP_SUMMARY: summary,
    RUNNER_TEMP: home,
    XDG_CACHE_HOME: join(home, 'cache'),
    NODE_COMPILE_CACHE: join(hops, 'compiled'),
  };
  return {
    run: (script, changes = {}) => {
      const path = fileURLToPath(new URL(`../../../action/${script}`, import.meta.url));
      return spawnSync(path, { cwd: checkout, env: { ...env, ...changes }, encoding: 'utf8' });
    },
    comments: () => JSON.parse(readFileSync(comments, 'utf8')) as Comment[],
    setComments: (texts) => writeFileSync(comments, JSON.stringify(texts)),
    summary: () => readFileSync(summary, 'utf8'),
  };
}

/** What GitHub and `action.yml` say of a pull request where no input is given. */
const inputs: Readonly<Record<string, string>> = {
  GITHUB_REPOSITORY: 'example/home-ops',
  GITHUB_BASE_REF: 'main',
  GH_TOKEN: 'token',
  HOPS_PATH: '.',
  HOPS_BASE: '',
  HOPS_COMMENT: 'true',
  HOPS_PULL_REQUEST: '7',
  HOPS_FAIL_ON: 'error',
};

function addProgram(folder: string, name: string, text: string): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, name), text);
  chmodSync(join(folder, name), 0o755);
}
