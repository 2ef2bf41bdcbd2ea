import type { NewAppReport } from '../report/new-app-report.ts';
import type { Colours } from '../terminal/colours.ts';
import type { PlannedFile } from '../writing/plan.ts';

/** What an output knows beside the report. */
export interface NewAppContext {
  readonly colours: Colours;
  /** Columns to lay out for. */
  readonly width: number;
  /** The way from the working directory to the repository. */
  readonly folder: string;
  readonly version: string;
  readonly dryRun: boolean;
  readonly plan: readonly PlannedFile[];
}

/** Turns a report into what is printed, which ends with a line end. */
export type NewAppOutput = (report: NewAppReport, context: NewAppContext) => string;
