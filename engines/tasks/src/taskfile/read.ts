import { directoryOf } from '@hops/text';
import { at, entriesOf, expand, spanOf, type Node } from '@hops/yaml';
import { finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import type { Task } from '../task.ts';
import { includesOf, type Include } from './include.ts';
import { inNamespace, withDefaultAlias } from './namespace.ts';
import { targetOf } from './target.ts';
import { readTask } from './task.ts';

/** A Taskfile while it is read. */
interface Taskfile {
  readonly path: string;
  readonly root: Node | undefined;
  /** Where `task` is called. */
  readonly folder: string;
  /** The files that led here, this one last. */
  readonly chain: readonly string[];
}

/**
 * The tasks of a Taskfile of version 3 and of all that it includes, by the names under which they are called (go-task,
 * `taskfile/reader.go`, `Reader.include`, and `taskfile/ast/tasks.go`, `Tasks.Merge`).
 */
export function readTaskfile(path: string, reading: Reading): Task[] {
  const folder = directoryOf(path);
  return tasksOf({ path, root: rootOf(path, reading), folder, chain: [path] }, reading);
}

function tasksOf(taskfile: Taskfile, reading: Reading): Task[] {
  const { root, folder } = taskfile;
  const tasks = entriesOf(at(root, 'tasks')).flatMap((entry) => readTask(entry, folder));
  for (const include of includesOf(root)) {
    const included = includedTasks(include, taskfile, reading)
      .filter(({ name }) => !include.excludes.includes(name))
      .map((task) => inNamespace(task, include));
    tasks.push(...(include.flatten ? included : withDefaultAlias(included, include, tasks)));
  }
  return tasks;
}

function includedTasks(
  include: Include,
  { path: from, root, folder, chain }: Taskfile,
  reading: Reading,
): Task[] {
  const path = targetOf(include, from, root, reading);
  if (path === undefined || !reading.mayInclude(include.span)) return [];
  if (!chain.includes(path))
    return tasksOf({ path, root: rootOf(path, reading), folder, chain: [...chain, path] }, reading);
  const message = `${path} is included here while it is being read itself: task refuses the cycle. Remove one of the inclusions.`;
  reading.sink(finding('tasks-include-cycle', 'error', message, include.span));
  return [];
}

function rootOf(path: string, { files, sink }: Reading): Node | undefined {
  const file = files.yaml(path);
  if (!file.ok) {
    const message = `${path} cannot be read as YAML (${file.reason}); its tasks are left out.`;
    sink(finding('tasks-unreadable', 'warning', message, { file: path, start: 0, end: 0 }));
    return undefined;
  }
  const root = file.documents[0]?.root;
  const mistake = file.findings[0];
  if (!file.complete) {
    const message = `${path} is not valid YAML, and what stands at the mistake is left out. ${mistake?.message ?? ''}`;
    const span = mistake?.span ?? (root && spanOf(root)) ?? { file: path, start: 0, end: 0 };
    sink(finding('tasks-unreadable', 'warning', message.trim(), span));
  }
  return root && expand(root, () => {});
}
