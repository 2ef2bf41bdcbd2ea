import type { Model } from '@hops/model';

/** New texts by path; `undefined` removes the file. */
export type Changes = ReadonlyMap<string, string | undefined>;

/** Builds the repository again as it would be with these changes. */
export type Rebuild = (changes: Changes) => Model;
