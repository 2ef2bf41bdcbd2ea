import type { Task } from '@hops/tasks';
import type { Facts } from './facts.ts';
import { code, paragraphs, prose, table, tallied } from './wording.ts';

const mostRows = 30;

/** The tasks by group, each with what it does; many are cut to those with a description, the rest only named. */
export function tasks(facts: Facts): string {
  const groups = tallied(openTasks(facts), groupOf).toSorted((one, other) => (one.key < other.key ? -1 : 1));
  const perGroup = Math.max(1, Math.floor(mostRows / Math.max(1, groups.length)));
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const described = groups.flatMap(({ items }) => {
    const most = items
      .filter(({ description }) => description !== undefined)
      .slice(0, total > mostRows ? perGroup : mostRows);
    return most.map((task) => [code(callOf(task)), prose(task.description ?? '', 60), facts.cite(task.span)]);
  });
  const shown = new Set(described.map(([call]) => call));
  const rest = groups.flatMap(({ key, items }) => {
    const names = items.map((task) => code(callOf(task))).filter((call) => !shown.has(call));
    return names.length === 0 ? [] : [`${key}: ${names.join(', ')}`];
  });
  return paragraphs(
    table(['Task', 'Does', 'Declared'], described),
    rest.length === 0 ? '' : `Others, by group. ${rest.join('; ')}.`,
  );
}

/** The tasks that a person can call. */
function openTasks({ inventory }: Pick<Facts, 'inventory'>): Task[] {
  return inventory.tasks.filter(({ isInternal, name }) => !isInternal && !name.includes('*'));
}

const destructive = /delete|destroy|remove|reset|nuke|wipe|purge/i;

/** The tasks whose name matches and that destroy nothing, those that need nothing first. */
export function tasksFor(words: RegExp, facts: Pick<Facts, 'inventory'>, most: number = 2): Task[] {
  return openTasks(facts)
    .filter(({ name }) => words.test(name) && !destructive.test(name))
    .toSorted((one, other) => one.requires.length - other.requires.length)
    .slice(0, most);
}

/** How a task is called. */
export function callOf({ runner, name, requires }: Task): string {
  const variables = requires.map((each) => (runner === 'task' ? ` ${each}=…` : ` ${each.toUpperCase()}`));
  return `${runner} ${name}${variables.join('')}`;
}

function groupOf({ runner, name }: Task): string {
  const [first, ...rest] = name.split(runner === 'task' ? ':' : ' ');
  return rest.length === 0 ? `${runner} itself` : (first ?? '');
}
