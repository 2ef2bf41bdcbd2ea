import type { ImpactAnswer } from '@hops/impact';
import type { Colours } from '../terminal/colours.ts';

/** What an output knows beside the answer. */
export interface ImpactContext {
  readonly colours: Colours;
  /** Columns to lay out for. */
  readonly width: number;
  /** Whether to print every place, however many there are. */
  readonly all: boolean;
  /** The way from the working directory to the repository. */
  readonly folder: string;
}

/** Turns an answer into what is printed, which ends with a line end. */
export type ImpactOutput = (answer: ImpactAnswer, context: ImpactContext) => string;
