import assert from 'node:assert/strict';
import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Subject } from './subject.ts';

/** The built command. */
export const command: string = fileURLToPath(new URL('../edges/cli/bin/hops.js', import.meta.url));

/** What a command left. */
export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** One thing of a transcript: a sentence, or a command with what it printed. */
export type Step =
  | { readonly kind: 'says'; readonly text: string }
  | {
      readonly kind: 'runs';
      readonly line: string;
      readonly output: string;
      readonly code: number;
      readonly isInTour: boolean;
    };

/** How a command is run and how much of its output the transcript shows. */
export interface Running {
  /** The exit code that it must have; 0 unless told. */
  readonly code?: number;
  /** Whether it may end with findings as well as without: what a real repository has of its own is not for us to say. */
  readonly anyCode?: boolean;
  /** The first lines that are shown; all unless told, none for 0. */
  readonly lines?: number;
  /** Instead of the first lines: so many of the last. */
  readonly last?: number;
  /** Whether the README shows it too. */
  readonly isInTour?: boolean;
  readonly input?: string;
}

/** A walk through one repository: what is run and changed there is told in its transcript. */
export interface Walk {
  readonly subject: Subject;
  readonly steps: readonly Step[];
  say(text: string): void;
  hops(inputs: readonly string[], running?: Running): Ran;
  /** Runs another program in a folder of its own; the transcript shows `line`. */
  other(line: string, folder: string, program: string, inputs: readonly string[], running?: Running): Ran;
  /** Runs a command that the transcript does not tell of, whatever comes of it. */
  quietly(inputs: readonly string[]): Ran;
  /** What a command prints as JSON; not told in the transcript. */
  json(inputs: readonly string[], running?: Running): unknown;
  read(path: string): string;
  /** Changes a file, as a person with an editor would. */
  edit(path: string, change: (text: string) => string): void;
  git(...inputs: readonly string[]): string;
}

/** Starts a walk. Commands run in the subject's folder, without a terminal, 100 columns wide. */
export function startWalk(subject: Subject): Walk {
  const steps: Step[] = [];
  const { folder } = subject;
  const env = {
    ...process.env,
    COLUMNS: '100',
    NO_COLOR: '1',
    XDG_CACHE_HOME: join(folder, '.git/cache'),
  };
  const run = (cwd: string, program: string, inputs: readonly string[], running: Running = {}): Ran => {
    const { code = 0, anyCode = false, input = '' } = running;
    const done = spawnSync(program, inputs, { cwd, env, input });
    const ran = {
      code: done.status ?? -1,
      stdout: done.stdout.toString(),
      stderr: done.stderr.toString(),
    };
    const isExpected = ran.code === code || (anyCode && ran.code === 1);
    assert.ok(isExpected, `${inputs.join(' ')} ended with ${ran.code}\n${ran.stdout}\n${ran.stderr}`);
    return ran;
  };
  const tell = (line: string, ran: Ran, running: Running): Ran => {
    const { isInTour = false } = running;
    const output = cut(ran.stdout + ran.stderr, running);
    steps.push({ kind: 'runs', line, output, code: ran.code, isInTour });
    return ran;
  };
  const hops = (inputs: readonly string[], running?: Running): Ran =>
    run(folder, process.execPath, [command, ...inputs], running);
  return {
    subject,
    steps,
    say: (text) => void steps.push({ kind: 'says', text }),
    hops: (inputs, running = {}) =>
      tell(`hops ${inputs.map(quoted).join(' ')}`, hops(inputs, running), running),
    other: (line, cwd, program, inputs, running = {}) =>
      tell(line, run(cwd, program, inputs, running), running),
    quietly: (inputs) => hops(inputs, { anyCode: true }),
    json: (inputs, running): unknown => JSON.parse(hops([...inputs, '--output', 'json'], running).stdout),
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    edit: (path, change) => {
      const before = readFileSync(join(folder, path), 'utf8');
      const after = change(before);
      assert.notEqual(after, before, `the change to ${path} changes nothing`);
      writeFileSync(join(folder, path), after);
    },
    git: (...inputs) => execFileSync('git', inputs, { cwd: folder }).toString(),
  };
}

function cut(text: string, { lines, last }: Running): string {
  const all = text.trimEnd().split('\n');
  if (lines === 0) return '';
  if (last !== undefined && all.length > last)
    return [`… ${all.length - last} lines`, ...all.slice(-last)].join('\n');
  if (lines === undefined || all.length <= lines) return all.join('\n');
  return [...all.slice(0, lines), `… ${all.length - lines} more lines`].join('\n');
}

/** As one would type it in a shell. */
function quoted(word: string): string {
  if (/^[\w./:=@-]+$/.test(word)) return word;
  return word.includes("'") ? `"${word}"` : `'${word}'`;
}
