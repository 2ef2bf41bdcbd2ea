import type { Task, TaskRunner } from './task.ts';

/** A runner where a command of a shell may begin, its flags, and the words behind them. */
const patterns: Readonly<Record<TaskRunner, RegExp>> = {
  task: callPattern('task', '[\\w.:-]+'),
  just: callPattern('just', '[\\w:-]+(?: +[\\w:-]+)*'),
};

function callPattern(runner: TaskRunner, words: string): RegExp {
  const begin = '(?:^|[;&|({!`]|\\b(?:then|do|else|if|while|exec|time)\\b)[ \\t]*';
  return new RegExp(
    `${begin}(?:\\w+=\\S*[ \\t]+)*[@-]*${runner}(?:[ \\t]+--?[\\w-]+)*[ \\t]+(${words})`,
    'gm',
  );
}

/** Adds the tasks of the same program that the commands call: `task name`, `just module name`. */
export function withCommandCalls(tasks: readonly Task[]): Task[] {
  const names = new Set(
    tasks.flatMap(({ runner, name, aliases }) => [name, ...aliases].map((each) => `${runner} ${each}`)),
  );
  return tasks.map((task) => {
    const found = task.commands.flatMap(({ text, span }) =>
      namesIn(text, task.runner, names).map((name) => ({ name, span })),
    );
    return found.length === 0 ? task : { ...task, calls: [...task.calls, ...found] };
  });
}

function namesIn(text: string, runner: TaskRunner, names: ReadonlySet<string>): string[] {
  return [...text.matchAll(patterns[runner])].flatMap(
    ([, words]) => longestName(runner, words!, names) ?? [],
  );
}

/** Behind the name of a recipe stand its arguments. */
function longestName(runner: TaskRunner, words: string, names: ReadonlySet<string>): string | undefined {
  const parts = words.replaceAll('::', ' ').split(/ +/);
  const candidates = parts.map((_, index) => parts.slice(0, parts.length - index).join(' '));
  return candidates.find((name) => names.has(`${runner} ${name}`));
}
