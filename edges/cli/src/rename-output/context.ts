import type { RenameReport } from '../report/rename-report.ts';
import type { Colours } from '../terminal/colours.ts';
import type { PlannedFile } from '../writing/plan.ts';

/** What an output knows beside the report. */
export interface RenameContext {
  readonly colours: Colours;
  /** Columns to lay out for. */
  readonly width: number;
  /** Whether to print every line that is left as it is. */
  readonly all: boolean;
  /** Whether steps for a person are accepted. */
  readonly partial: boolean;
  /** The way from the working directory to the repository. */
  readonly folder: string;
  readonly plan: readonly PlannedFile[];
}

/** Turns a report into what is printed, which ends with a line end. */
export type RenameOutput = (report: RenameReport, context: RenameContext) => string;
