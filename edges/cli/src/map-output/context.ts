import type { RepositoryMap } from '@hops/map';
import type { Colours } from '../terminal/colours.ts';

/** What an output knows beside the map. */
export interface MapContext {
  readonly colours: Colours;
  /** Columns to lay out for. */
  readonly width: number;
}

/** Turns a map into what is printed, which ends with a line end. */
export type MapOutput = (map: RepositoryMap, context: MapContext) => string;
