import type { Task } from '../task.ts';
import { hasAttribute } from './attribute.ts';
import type { Item } from './item.ts';
import type { Module } from './recipe-task.ts';

/** Adds the names that the aliases of a justfile give its recipes and those of its modules. */
export function withAliases(tasks: readonly Task[], items: readonly Item[], { names }: Module): Task[] {
  const aliases = items.flatMap((item) =>
    item.kind === 'alias'
      ? [{ target: nameOf(names, item.target), name: nameOf(names, [item.name.text]) }]
      : [],
  );
  return tasks.map((task) =>
    called(
      task,
      aliases.filter(({ target }) => target === task.name).map(({ name }) => name),
    ),
  );
}

/** A module called without a recipe runs its first one, or that with the attribute `default`. */
export function withDefault(tasks: readonly Task[], items: readonly Item[], { names }: Module): Task[] {
  const recipes = items.flatMap((item) => (item.kind === 'recipe' ? [item] : []));
  const chosen = recipes.find(({ attributes }) => hasAttribute(attributes, 'default')) ?? recipes[0];
  const isListed = items.some(({ kind }) => kind === 'default-list');
  if (names.length === 0 || chosen === undefined || isListed) return [...tasks];
  const name = nameOf(names, [chosen.name.text]);
  return tasks.map((task) => (task.name === name ? called(task, [names.join(' ')]) : task));
}

function called(task: Task, others: readonly string[]): Task {
  return others.length === 0 ? task : { ...task, aliases: [...task.aliases, ...others] };
}

function nameOf(modules: readonly string[], recipe: readonly string[]): string {
  return [...modules, ...recipe].join(' ');
}
