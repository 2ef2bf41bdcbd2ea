import { directoryOf, joinPath, resolvePath, type Finding } from '@hops/text';
import { at, textOf, type Node } from '@hops/yaml';
import type { TasksCode } from '../code.ts';
import { finding } from '../finding.ts';
import type { Reading } from '../reading.ts';
import { taskfileNames } from '../roots.ts';
import type { Include } from './include.ts';

/** An address, an absolute path, a home folder or a variable of the shell. */
const outside = /^([a-z+]+:\/\/|git@|\/|~)|\$/;

/** The file that is included; where there is none, or none of this repository, a finding says so. */
export function targetOf(
  include: Include,
  from: string,
  root: Node | undefined,
  { present, sink }: Reading,
): string | undefined {
  const target = withVariables(include.taskfile, root);
  if (target === undefined || outside.test(target)) {
    sink(notFollowed(include));
    return undefined;
  }
  const path = resolvePath(directoryOf(from), target);
  const found = candidates(path).find((candidate) => present.has(candidate));
  if (found === undefined && !include.optional) sink(missing(include, path));
  return found;
}

function notFollowed({ taskfile, span }: Include): Finding<TasksCode> {
  const message = `Which file the inclusion ${taskfile} means cannot be told from the repository; its tasks are left out.`;
  return finding('tasks-include-not-followed', 'info', message, span);
}

function missing({ taskfile, span }: Include, path: string | undefined): Finding<TasksCode> {
  const place =
    path === undefined ? 'leaves the repository' : 'is neither a file nor a folder with a Taskfile';
  const message = `The included Taskfile ${taskfile} ${place}: task refuses every call. Add it, correct the path, or set optional: true.`;
  return finding('tasks-missing-include', 'warning', message, span);
}

/** What is no file is taken as a folder (go-task, `internal/fsext/fs.go`, `SearchPath`). */
function candidates(path: string | undefined): string[] {
  return path === undefined ? [] : [path, ...taskfileNames.map((name) => joinPath(path, name))];
}

/** Puts in the variables that the Taskfile defines by text; with any other the target is not known here. */
function withVariables(text: string, root: Node | undefined): string | undefined {
  const replaced = text.replaceAll(
    /\{\{\s*\.(\w+)\s*\}\}/g,
    (whole, name: string) => textOf(at(root, 'vars', name)) ?? whole,
  );
  return replaced.includes('{{') ? undefined : replaced;
}
