import type { Task } from '@hops/tasks';
import { suggest } from '@hops/text';
import { correctionOf, missing, proven, unread, type Verdict } from './claim.ts';
import type { CommandLine } from './command-line.ts';
import { isPattern, patternOf } from './pattern.ts';

/** Whether the tasks that a command line calls are there; `undefined` where it calls none. */
export function judgeTask({ program, words }: CommandLine, tasks: readonly Task[]): Verdict | undefined {
  if (program !== 'task' && program !== 'just') return undefined;
  const called = words.slice(0, words.includes('--') ? words.indexOf('--') : undefined);
  if (called.some((word) => /^(?:-[dtfg]|--(?:dir|taskfile|justfile|working-directory|global))\b/.test(word)))
    return unread;
  const names = called.filter((word) => !/^-|^\w+:?=|^\[/.test(word));
  if (names.length === 0) return undefined;
  const own = tasks.filter(({ runner }) => runner === program);
  return program === 'just' ? judgeRecipe(names, own) : judgeTasks(names, own);
}

function judgeTasks(names: readonly string[], tasks: readonly Task[]): Verdict {
  const verdicts = names.map((name) => judgeName(name, tasks));
  return (
    verdicts.find(({ state }) => state === 'refuted') ??
    verdicts.find(({ state }) => state === 'unread') ??
    proven
  );
}

/** The name of a recipe is one word, or a module's and its own; the words behind it are its arguments. */
function judgeRecipe(words: readonly string[], tasks: readonly Task[]): Verdict {
  const spoken = words.map((word) => word.replaceAll('::', ' '));
  const lengths = spoken.map((_, index) => spoken.slice(0, index + 1).join(' '));
  if (lengths.some((name) => judgeName(name, tasks).state === 'proven')) return proven;
  const modules = new Set(
    tasks.flatMap(({ name }) => (name.includes(' ') ? [name.slice(0, name.lastIndexOf(' '))] : [])),
  );
  if (modules.has(spoken.join(' '))) return proven;
  return judgeName(spoken.slice(0, 2).join(' '), tasks);
}

function judgeName(name: string, tasks: readonly Task[]): Verdict {
  const found = tasks.find(
    (task) => task.name === name || (task.name.includes('*') && patternOf(task.name).test(name)),
  );
  if (found) return found.isInternal ? internal(name) : proven;
  if (isPattern(name) || /[^\w:.@+ /-]/.test(name)) return unread;
  const nearest = suggest(
    name,
    tasks.filter(({ isInternal }) => !isInternal).map((task) => task.name),
  );
  return missing('docs-missing-task', {
    what: `The repository has no task ${name}.`,
    nearest,
    correction: correctionOf(name, nearest),
    remedy: 'Correct its name, or remove what is said of it.',
  });
}

function internal(name: string): Verdict {
  return missing('docs-missing-task', {
    what: `The task ${name} is internal: nobody can call it.`,
    remedy: 'Name the task that calls it.',
  });
}
