import { compareSpans, sortFindings, type Finding } from '@hops/text';
import type { YamlFiles } from '@hops/yaml';
import type { TasksCode } from './code.ts';
import { withCommandCalls } from './command-calls.ts';
import { readJustfile } from './justfile/read.ts';
import { readingOf } from './reading.ts';
import { justfileRoots, taskfileRoots } from './roots.ts';
import type { Task } from './task.ts';
import { readTaskfile } from './taskfile/read.ts';

/** The tasks of a repository, in the order of their files and places, and what is wrong with those files. */
export interface TasksResult {
  readonly tasks: readonly Task[];
  readonly findings: readonly Finding<TasksCode>[];
}

/**
 * Reads the Taskfiles and justfiles that `task` and `just` find in the repository's root, or else in the folders
 * nearest to it, with every file that they include. `paths` are all files of the repository.
 *
 * Reports `tasks-missing-include`, `tasks-include-cycle`, `tasks-include-not-followed` for a file that only a run can
 * tell, `tasks-unreadable` and `tasks-syntax`.
 */
export function readTasks(files: YamlFiles, paths: readonly string[]): TasksResult {
  const findings: Finding<TasksCode>[] = [];
  const reading = readingOf(files, paths, (found) => void findings.push(found));
  const tasks = [
    ...taskfileRoots(paths).flatMap((path) => readTaskfile(path, reading)),
    ...justfileRoots(paths).flatMap((path) => readJustfile(path, reading)),
  ];
  return {
    tasks: withCommandCalls(tasks).toSorted((one, other) => compareSpans(one.span, other.span)),
    findings: sortFindings(findings),
  };
}
