import type { Span } from '@hops/text';

/** The program that runs a task. */
export type TaskRunner = 'task' | 'just';

/** One task of a Taskfile, or one recipe of a justfile. */
export interface Task {
  readonly runner: TaskRunner;
  /** As it is called: `talos:upgrade-node` for task, `talos upgrade-node` for just. */
  readonly name: string;
  /** Other names by which it is called. */
  readonly aliases: readonly string[];
  /** The folder, or one within it, in which it is called; the repository's root is the empty string. */
  readonly folder: string;
  /** What its `desc` or its comment says. */
  readonly description: string | undefined;
  /** Where its name is written. */
  readonly span: Span;
  /** Cannot be called from outside: `internal: true`, or a recipe that is private. */
  readonly isInternal: boolean;
  /** The variables or parameters that a caller must give. */
  readonly requires: readonly string[];
  /** The tasks that it depends on or calls, also in its commands; their names as a caller would write them. */
  readonly calls: readonly { readonly name: string; readonly span: Span }[];
  /** The lines that it runs, as they are written. */
  readonly commands: readonly { readonly text: string; readonly span: Span }[];
}
