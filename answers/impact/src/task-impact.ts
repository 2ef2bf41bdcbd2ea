import { inventoryOf, type Inventory } from '@hops/inventory';
import { placing, type Model, type Placing } from '@hops/model';
import type { Task } from '@hops/tasks';
import type { Span } from '@hops/text';
import type { Hit } from './hit.ts';
import type { TargetImpact } from './target-impact.ts';
import { taskCall } from './task-call.ts';
import { namesOf, type TaskName } from './task-target.ts';

/** What breaks without a task: the tasks that call it and those that call these, and the programs and workflows that do. */
export function taskImpact(model: Model, target: TaskName): TargetImpact {
  const places = placing(model);
  const inventory = inventoryOf(model.repository);
  const own = inventory.tasks.filter(({ runner, name }) => runner === target.runner && name === target.name);
  return {
    places: own.map((task) => ({ ...places.place(task.span), what: describe(task) })),
    hits: [...callingTasks(own, inventory.tasks, places), ...callingPrograms(own, inventory, places)],
  };
}

function describe({ description, aliases, isInternal }: Task): string {
  const also = aliases.length === 0 ? '' : `, also called ${aliases.join(', ')}`;
  return `${isInternal ? 'an internal task' : 'a task'}${also}${description ? `: ${description}` : ''}`;
}

/** The tasks that call these, then those that call them, each call once. */
function callingTasks(own: readonly Task[], all: readonly Task[], places: Placing): Hit[] {
  const hits: Hit[] = [];
  const lost = new Set(own);
  for (const gone of lost) {
    const callers = all.filter(({ runner, folder }) => runner === gone.runner && folder === gone.folder);
    for (const caller of callers) {
      const calls = caller.calls.filter(({ name }) => namesOf(gone).includes(name));
      if (calls.length > 0) lost.add(caller);
      const needs = own.includes(gone) ? '' : ', which needs it';
      hits.push(
        ...calls.map(({ name, span }) => callHit(caller, { span, message: `calls ${name}${needs}` }, places)),
      );
    }
  }
  return hits;
}

interface Call {
  readonly span: Span;
  readonly message: string;
}

function callHit({ runner, name }: Task, { span, message }: Call, places: Placing): Hit {
  return failing(`${runner} ${name}`, { span, message }, places);
}

function failing(object: string, { span, message }: Call, places: Placing): Hit {
  const way = { cluster: '', kustomization: '', object, field: '' };
  return { effect: 'fails to run', impact: { ...places.place(span), ...way, message } };
}

/** The lines of scripts and workflows that call it, comments left out. */
function callingPrograms(own: readonly Task[], { scripts, workflows }: Inventory, places: Placing): Hit[] {
  const call = taskCall(own);
  if (call === undefined) return [];
  return [...scripts, ...workflows].flatMap(({ path }) =>
    [...(places.text(path) ?? '').matchAll(call)].flatMap((match) => {
      const span = { file: path, start: match.index, end: match.index + match[0].length };
      const isComment = lineBefore(places.text(path) ?? '', match.index)
        .trimStart()
        .startsWith('#');
      return isComment ? [] : failing('', { span, message: `calls ${match[0]}` }, places);
    }),
  );
}

function lineBefore(text: string, offset: number): string {
  return text.slice(text.lastIndexOf('\n', offset - 1) + 1, offset);
}
