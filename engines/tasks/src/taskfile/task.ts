import { at, itemsOf, keyText, resolve, spanOf, textOf, type Entry, type Node } from '@hops/yaml';
import type { Task } from '../task.ts';
import { isTrue, texts } from '../texts.ts';
import { commandsOf, type Steps } from './commands.ts';

/** The task of an entry of `tasks`: a command, a list of commands, or a mapping (go-task, `taskfile/ast/task.go`). */
export function readTask(entry: Entry, folder: string): Task[] {
  const name = keyText(entry);
  if (name === undefined) return [];
  const { value } = entry;
  const { calls, commands } = stepsOf(value);
  return [
    {
      runner: 'task',
      name,
      aliases: texts(at(value, 'aliases')),
      folder,
      description: textOf(at(value, 'desc')) ?? firstLine(textOf(at(value, 'summary'))),
      span: spanOf(entry.key),
      isInternal: isTrue(at(value, 'internal')),
      requires: requiredOf(value),
      calls,
      commands,
    },
  ];
}

function stepsOf(value: Node): Steps {
  const body = resolve(value);
  if (body.kind !== 'mapping') return commandsOf(body.kind === 'sequence' ? itemsOf(body) : [body]);
  const only = at(body, 'cmd');
  const steps = commandsOf(only === undefined ? itemsOf(at(body, 'cmds')) : [only]);
  return { calls: [...dependencies(body), ...steps.calls], commands: steps.commands };
}

/** A dependency is a name or a mapping with `task` (go-task, `taskfile/ast/dep.go`). */
function dependencies(body: Node): Steps['calls'] {
  return itemsOf(at(body, 'deps')).flatMap((item) => {
    const node = resolve(item).kind === 'scalar' ? item : at(item, 'task');
    const name = textOf(node);
    return name === undefined || node === undefined ? [] : [{ name, span: spanOf(node) }];
  });
}

/** A required variable is a name or a mapping with `name` (go-task, `taskfile/ast/requires.go`). */
function requiredOf(value: Node): string[] {
  return itemsOf(at(value, 'requires', 'vars')).flatMap(
    (item) => textOf(item) ?? textOf(at(item, 'name')) ?? [],
  );
}

function firstLine(text: string | undefined): string | undefined {
  return text?.trim().split('\n')[0];
}
