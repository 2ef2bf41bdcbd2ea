import { findTarget, impactOf } from '@hops/impact';
import { inventoryOf } from '@hops/inventory';
import type { Task } from '@hops/tasks';
import { linesOfAnswer, search, type Occurrence, type Opened } from './repositories.ts';

/** What became of one occurrence of a task's name. */
export interface JudgedTask extends Occurrence {
  readonly target: string;
  readonly outcome: 'found' | 'named' | 'a task of another file that has the same short name' | 'unexplained';
}

/** The tasks of a repository that other tasks call most, then the others; at most fifteen. */
export function someTasks({ model }: Opened): Task[] {
  const { tasks } = inventoryOf(model.repository);
  const callsOf = ({ name, aliases }: Task): number =>
    tasks.filter(({ calls }) => calls.some((call) => [name, ...aliases].includes(call.name))).length;
  return tasks.toSorted((a, b) => callsOf(b) - callsOf(a)).slice(0, 15);
}

/** Every line in the files of a repository that calls or names a task, judged by the answer to `impact 'task NAME'`. */
export function judgeTask({ runner, name, span }: Task, opened: Opened): JudgedTask[] {
  const target = `${runner} ${name}`;
  const found = findTarget(opened.model, target);
  if (!found.ok) throw new Error(found.message);
  const { hit, named } = linesOfAnswer(impactOf(opened.model, () => opened.model, found.target));
  const pattern = runner === 'task' ? taskPattern(name) : recipePattern(name);
  return search(pattern, opened).map((occurrence) => {
    const place = `${occurrence.file}:${occurrence.line}`;
    const isShort = /^(?:- )?task:/.test(occurrence.match) && !occurrence.match.endsWith(name);
    const outcome = hit.has(place)
      ? 'found'
      : named.has(place)
        ? 'named'
        : isShort && occurrence.file !== span.file
          ? 'a task of another file that has the same short name'
          : 'unexplained';
    return { ...occurrence, target, outcome };
  });
}

/** `task … NAME` on a command line, `task: NAME` in a Taskfile, and a name of several parts wherever it stands. */
function taskPattern(name: string): RegExp {
  const short = name.slice(name.lastIndexOf(':') + 1);
  const bare = name.includes(':') ? [String.raw`(?<![\w./:-])${name}`] : [];
  const calls = [String.raw`(?<![\w.-])task (?:-\S+ )*${name}`, `task: :?(?:${name}|${short})`];
  return new RegExp(String.raw`(?:${[...calls, ...bare].join('|')})(?![\w:]|-\w)`, 'g');
}

function recipePattern(name: string): RegExp {
  return new RegExp(String.raw`(?<![\w.-])just ${name.replaceAll(' ', '(?: |::)')}(?![\w:]|-\w)`, 'g');
}
