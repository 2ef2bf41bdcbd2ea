import type { BuiltObject, Cluster, ObjectKey, Release } from '@hops/flux';
import type { Mention } from '../reference.ts';

/** What a dialect reads: the objects of one cluster. */
export interface DialectInput {
  readonly cluster: Cluster;
  readonly objects: readonly BuiltObject[];
  readonly releases: readonly Release[];
}

/** An object that a controller or a chart creates, and what makes it so. */
export interface Made {
  readonly key: ObjectKey;
  readonly by: BuiltObject;
}

/** Objects that may come to exist, though no file says which: a reference to one is unknown, not missing. */
export interface Possible {
  covers(mention: Mention): boolean;
  readonly reason: string;
}

/**
 * How one kind of configuration (Flux, the values of app-template, …) speaks of objects: which ones it names, which
 * ones come to exist because of it, and which ones may.
 */
export interface Dialect {
  readonly name: string;
  mentions?(input: DialectInput): Mention[];
  makes?(input: DialectInput): Made[];
  mayMake?(input: DialectInput): Possible[];
}
