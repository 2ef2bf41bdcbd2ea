import type { RepositorySecrets } from '@hops/secrets';
import type { Colours } from '../terminal/colours.ts';

/** What an output knows beside the answer. */
export interface SecretsContext {
  readonly colours: Colours;
  /** Columns to lay out for. */
  readonly width: number;
  /** The way from the working directory to the repository. */
  readonly folder: string;
  /** Whether to print every key and every step. */
  readonly detailed: boolean;
}

/** Turns an answer into what is printed, which ends with a line end. */
export type SecretsOutput = (answer: RepositorySecrets, context: SecretsContext) => string;
