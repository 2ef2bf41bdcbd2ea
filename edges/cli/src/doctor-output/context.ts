import type { DoctorAnswer } from '@hops/doctor';
import type { Colours } from '../terminal/colours.ts';

/** What an output knows beside the answer. */
export interface DoctorContext {
  readonly colours: Colours;
  /** Columns to lay out for. */
  readonly width: number;
  /** The way from the working directory to the repository. */
  readonly folder: string;
}

/** Turns an answer into what is printed, which ends with a line end. */
export type DoctorOutput = (answer: DoctorAnswer, context: DoctorContext) => string;
