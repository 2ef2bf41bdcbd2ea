import { EMPTY_CONFIGURATION, type Configuration } from './references/configuration.ts';
import type { Variable } from './references/variable.ts';
import type { Draft } from './resource/resource.ts';

/** What a kustomization and those below it have brought together so far. */
export interface Accumulated {
  readonly drafts: readonly Draft[];
  /** Where names and the like stand: the built-in fields and those that configurations add, also those of bases. */
  readonly configuration: Configuration;
  readonly variables: readonly Variable[];
}

/** Nothing yet. */
export const NOTHING: Accumulated = { drafts: [], configuration: EMPTY_CONFIGURATION, variables: [] };
