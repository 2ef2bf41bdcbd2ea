import type { WhereAnswer } from '@hops/where';
import type { Colours } from '../terminal/colours.ts';

/** What an output knows beside the answer. */
export interface WhereContext {
  readonly colours: Colours;
  /** Columns to lay out for. */
  readonly width: number;
  /** The way from the working directory to the repository. */
  readonly folder: string;
}

/** Turns an answer into what is printed, which ends with a line end. */
export type WhereOutput = (answer: WhereAnswer, context: WhereContext) => string;
