import type { Filter } from '../render/environment.ts';
import { choosingFilters } from './choose.ts';
import { dataFilters } from './data.ts';
import { numberFilters } from './number.ts';
import { sequenceFilters } from './sequence.ts';
import { textFilters } from './text.ts';

/** Jinja's own filters, except `urlize`. */
export const filters: ReadonlyMap<string, Filter> = new Map(
  Object.entries({
    ...choosingFilters,
    ...dataFilters,
    ...numberFilters,
    ...sequenceFilters,
    ...textFilters,
  }),
);
