import type { Task } from '../task.ts';
import type { Include } from './include.ts';

/** A task as it is called behind its inclusion (go-task, `taskfile/ast/tasks.go`, `Tasks.Merge`). */
export function inNamespace(task: Task, { namespace, aliases, flatten, internal }: Include): Task {
  const isInternal = task.isInternal || internal;
  if (flatten) return { ...task, isInternal };
  const names = [task.name, ...task.aliases];
  return {
    ...task,
    isInternal,
    name: behind(namespace, task.name),
    aliases: [
      ...task.aliases.map((alias) => behind(namespace, alias)),
      ...aliases.flatMap((other) => names.map((name) => behind(other, name))),
    ],
    calls: task.calls.map((call) => ({ ...call, name: behind(namespace, call.name) })),
  };
}

/** `:name` stands for the task of that name one Taskfile up. */
function behind(namespace: string, name: string): string {
  return name.startsWith(':') ? name.slice(1) : `${namespace}:${name}`;
}

/** The task `default` of an inclusion is also called by the inclusion's name, unless a task has that name. */
export function withDefaultAlias(tasks: readonly Task[], include: Include, others: readonly Task[]): Task[] {
  const { namespace, aliases } = include;
  if (others.some(({ name }) => name === namespace)) return [...tasks];
  return tasks.map((task) =>
    task.name === `${namespace}:default`
      ? { ...task, aliases: [...task.aliases, namespace, ...aliases] }
      : task,
  );
}
