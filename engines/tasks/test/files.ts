import type { Files } from '@hops/text';
import { yamlFiles } from '@hops/yaml';
import { readTasks, type Task, type TasksResult } from '@hops/tasks';

/** Reads the tasks of a repository that is written down here. */
export function tasksOf(texts: Readonly<Record<string, string>>): TasksResult {
  return readTasks(yamlFiles(filesOf(texts)), Object.keys(texts).toSorted());
}

/** The task of a name; its absence fails the test. */
export function taskNamed({ tasks }: TasksResult, name: string): Task {
  const found = tasks.find((task) => task.name === name);
  if (found === undefined)
    throw new Error(`no task ${name} among ${tasks.map((task) => task.name).join(', ')}`);
  return found;
}

function filesOf(texts: Readonly<Record<string, string>>): Files {
  return {
    read: (path) =>
      path in texts
        ? { ok: true, bytes: new TextEncoder().encode(texts[path]) }
        : { ok: false, reason: 'absent' },
    list(folder) {
      const inside = Object.keys(texts).filter((path) => path.startsWith(`${folder}/`));
      const names = inside.map((path) => path.slice(folder.length + 1)).filter((name) => !name.includes('/'));
      return inside.length === 0
        ? { ok: false, reason: 'absent' }
        : { ok: true, entries: names.toSorted().map((name) => ({ name, kind: 'file' as const })) };
    },
  };
}
