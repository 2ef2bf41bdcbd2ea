import type { DiffAnswer } from '@hops/diff';
import type { Colours } from '../terminal/colours.ts';

/** What an output knows beside the answer. */
export interface DiffContext {
  readonly colours: Colours;
  /** Columns to wrap at; `Infinity` where nobody looks. */
  readonly width: number;
  /** Whether to leave nothing out. */
  readonly all: boolean;
  /** The way from the working directory to the repository. */
  readonly folder: string;
  /** What is compared: `HEAD → working tree`. */
  readonly sides: string;
}

/** Turns an answer into what is printed, which ends with a line end. */
export type DiffOutput = (answer: DiffAnswer, context: DiffContext) => string;
