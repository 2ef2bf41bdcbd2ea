import type { CheckReport } from '../report/report.ts';
import type { Colours } from '../terminal/colours.ts';

/** What an output knows beside the report. */
export interface OutputContext {
  readonly colours: Colours;
  /** Columns to wrap at; `Infinity` where nobody looks. */
  readonly width: number;
  /** Whether to leave nothing out. */
  readonly all: boolean;
  /** The way from the working directory to the repository, so that places can be opened: the empty string or `../x`. */
  readonly folder: string;
  readonly version: string;
  /** How long the check took, in milliseconds. */
  readonly elapsed: number;
}

/** Turns a report into what is printed, which ends with a line end. */
export type CheckOutput = (report: CheckReport, context: OutputContext) => string;
