import type { Status } from '@hops/status';
import type { Colours } from '../terminal/colours.ts';

/** What an output knows beside the status. */
export interface StatusContext {
  readonly colours: Colours;
  /** Columns to lay out for. */
  readonly width: number;
}

/** Turns a status into what is printed, which ends with a line end. */
export type StatusOutput = (status: Status, context: StatusContext) => string;
