import type { Cited } from './cited.ts';
import type { Random } from './random.ts';
import type { Tagged } from './tagged.ts';

/** What a change did, by construction. */
export interface Change {
  readonly name: string;
  readonly files: Tagged;
  /** The files that it touched, under their old names and their new ones. */
  readonly touched: readonly string[];
  /** Files and folders with another name. */
  readonly moved?: ReadonlyMap<string, string>;
}

/** Makes a random change to something that the base cites; `undefined` where there is nothing to change. */
export type Mutation = (files: Tagged, cited: Cited, random: Random) => Change | undefined;
