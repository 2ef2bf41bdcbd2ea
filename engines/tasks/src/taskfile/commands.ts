import type { Span } from '@hops/text';
import { at, resolve, spanOf, textOf, type Node } from '@hops/yaml';
import type { Task } from '../task.ts';

/** What a task runs: other tasks and commands. */
export type Steps = Pick<Task, 'calls' | 'commands'>;

/**
 * Sorts commands: a text, or a mapping with `cmd`, `task` or `defer`, which is one of these again (go-task,
 * `taskfile/ast/cmd.go` and `defer.go`). A `for` beside them repeats them and changes nothing here.
 */
export function commandsOf(items: readonly Node[]): Steps {
  const steps = items.flatMap((item) => stepOf(item) ?? []);
  return {
    calls: steps.filter(({ isCall }) => isCall).map(({ text, span }) => ({ name: text, span })),
    commands: steps.filter(({ isCall }) => !isCall).map(({ text, span }) => ({ text, span })),
  };
}

interface Step {
  readonly isCall: boolean;
  readonly text: string;
  readonly span: Span;
}

function stepOf(item: Node): Step | undefined {
  const body = resolve(item);
  if (body.kind === 'scalar') return stepAt(item, false);
  const deferred = at(body, 'defer');
  if (deferred !== undefined) return stepOf(deferred);
  const called = at(body, 'task');
  return called === undefined ? stepAt(at(body, 'cmd'), false) : stepAt(called, true);
}

function stepAt(node: Node | undefined, isCall: boolean): Step | undefined {
  const text = textOf(node);
  return text === undefined || node === undefined ? undefined : { isCall, text, span: spanOf(node) };
}
