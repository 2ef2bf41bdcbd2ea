import type { Task } from '@hops/tasks';
import type { Facts } from './facts.ts';
import { taskWords } from './task-words.ts';
import { code, paragraphs, prose, table, tallied } from './wording.ts';

/** Descriptions are told up to so many characters. */
const longest = 120;

/** The tasks by group, each with what it does, runs and names; at first only those with a description. */
export function tasks(facts: Facts, most: number): string {
  const groups = tallied(toldTasks(facts, most), groupOf).toSorted((one, other) =>
    one.key < other.key ? -1 : 1,
  );
  const total = groups.reduce((sum, { items }) => sum + items.length, 0);
  const limit = 6 * most;
  const perGroup = total > limit ? Math.max(1, Math.floor(limit / Math.max(1, groups.length))) : limit;
  const described = groups.flatMap(({ items }) =>
    chosen(
      items.filter((task) => task.description !== undefined || most >= 8),
      perGroup,
    ),
  );
  const rest = groups.flatMap(({ key, items }) => {
    const names = items.filter((task) => !described.includes(task)).map((task) => code(callOf(task)));
    return names.length === 0 ? [] : [[key, names.join(', ')]];
  });
  const rows = described.map((task) => rowOf(task, most, facts));
  return paragraphs(
    most < 8
      ? table(['Task', 'Does', 'Declared'], rows)
      : table(['Task', 'Does', 'Runs, and names', 'Declared'], rows),
    table(['Group', 'Its other tasks'], rest),
  );
}

/** As many as there is room for: those that must be told something first; in the order of their file. */
function chosen(all: readonly Task[], most: number): Task[] {
  const first = new Set(
    all.toSorted((one, other) => other.requires.length - one.requires.length).slice(0, most),
  );
  return all.filter((task) => first.has(task));
}

function rowOf(task: Task, most: number, facts: Facts): string[] {
  const does = prose(task.description ?? '–', most < 8 ? 80 : longest);
  const name = task.isInternal ? `${prose(task.name)} (internal)` : code(callOf(task));
  const place = facts.cite(task.span);
  if (most >= 8) return [name, does, runWords(task, most, facts), place];
  const { files } = taskWords(task, facts);
  return [name, files.length === 0 ? does : `${does}; names ${files.slice(0, most).join(', ')}`, place];
}

/** Files and tasks before commands: these say more. */
function runWords(task: Task, most: number, facts: Facts): string {
  const { files, calls, defaults, commands } = taskWords(task, facts);
  const lines = most < 30 ? [] : commands.slice(0, most < 80 ? 3 : 8);
  const parts = [
    calls.length === 0 ? '' : `calls ${calls.map((name) => prose(name)).join(', ')}`,
    files.length === 0 ? '' : `names ${files.slice(0, most).join(', ')}`,
    defaults.length === 0 ? '' : `defaults ${defaults.join(', ')}`,
    ...lines,
  ];
  return parts.filter((part) => part !== '').join('; ') || '–';
}

/** Those that a person can call; with room, those that only other tasks call too. */
function toldTasks({ inventory }: Pick<Facts, 'inventory'>, most: number): Task[] {
  return inventory.tasks.filter(({ isInternal, name }) => (!isInternal || most >= 30) && !name.includes('*'));
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
