import type { Template } from '../syntax/template.ts';
import type { Value } from '../value/value.ts';
import type { Frame } from './frame.ts';

/** What makes a loop end early. */
export type Signal = 'break' | 'continue' | undefined;

/** A compiled statement: writes to `out`. */
export type Run = (frame: Frame, out: string[]) => Signal;

/** A compiled expression. */
export type Evaluate = (frame: Frame) => Value;

/** A template that is ready to run. */
export interface Compiled {
  readonly template: Template;
  readonly run: Run;
  readonly blocks: ReadonlyMap<string, Run>;
}

/** What the compilation of a part of a template knows of its surroundings. */
export interface Compilation {
  readonly template: Template;
  readonly filters: ReadonlyMap<string, unknown>;
  readonly tests: ReadonlyMap<string, unknown>;
  /** Whether the part may never run, so that an unknown filter in it is not yet an error. */
  readonly conditional: boolean;
  readonly blocks: Map<string, Run>;
}
