import type { Task } from '@hops/tasks';
import { escapePattern } from './pattern.ts';
import { namesOf } from './task-target.ts';

/** A call of one of these tasks on a command line, flags between; `undefined` where there is none. */
export function taskCall(tasks: readonly Task[]): RegExp | undefined {
  const [first] = tasks;
  if (first === undefined) return undefined;
  const names = tasks.flatMap(namesOf).map(wordsPattern).join('|');
  const between = first.runner === 'task' ? String.raw`(?:[ \t]+[\w:.=/-]+)*?` : flags;
  return new RegExp(String.raw`(?<![\w./-])${first.runner}${between}[ \t]+(?:${names})(?![\w:]|-\w)`, 'g');
}

/** The name of a task that no other word looks like: it has several parts. */
export function bareNames(tasks: readonly Task[]): RegExp | undefined {
  const names = tasks.flatMap(namesOf).filter((name) => name.includes(':'));
  if (names.length === 0) return undefined;
  return new RegExp(String.raw`(?<![\w./:-])(?:${names.map(escapePattern).join('|')})(?![\w:]|-\w)`, 'g');
}

const flags = String.raw`(?:[ \t]+-[\w=./-]+|[ \t]+(?<=(?:-[fd]|--justfile|--working-directory)[ \t]+)[\w./-]+)*`;

/** A recipe of a module is called with a space or with `::`. */
function wordsPattern(name: string): string {
  return name.split(' ').map(escapePattern).join('(?:[ \\t]+|::)');
}
