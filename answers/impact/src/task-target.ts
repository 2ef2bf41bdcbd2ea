import { inventoryOf } from '@hops/inventory';
import type { Model } from '@hops/model';
import type { Task, TaskRunner } from '@hops/tasks';
import { suggest } from '@hops/text';
import type { FoundTarget } from './target.ts';

/** A task of a Taskfile or a recipe of a justfile, by its name; several where several folders have it. */
export interface TaskName {
  readonly runner: TaskRunner;
  readonly name: string;
}

/** Finds what `task NAME` or `just NAME` calls, by an alias too; `undefined` for what is written otherwise. */
export function findTask(model: Model, text: string): FoundTarget | undefined {
  const [, runner, words] = /^(task|just)\s+(\S.*)$/.exec(text.trim()) ?? [];
  if (words === undefined) return undefined;
  const wanted = runner === 'just' ? words.replaceAll(/::|\s+/g, ' ') : words;
  const tasks = inventoryOf(model.repository).tasks.filter((task) => task.runner === runner);
  const found = tasks.find((task) => namesOf(task).includes(wanted));
  if (found) return { ok: true, target: { kind: 'task', runner: found.runner, name: found.name } };
  const near = suggest(wanted, tasks.flatMap(namesOf));
  return {
    ok: false,
    message: `the repository has no task that '${text.trim()}' calls.`,
    suggestion: near === undefined ? undefined : `'${runner} ${near}'`,
  };
}

/** Every name by which a task is called. */
export function namesOf({ name, aliases }: Task): string[] {
  return [name, ...aliases];
}
