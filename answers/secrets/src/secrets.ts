import type { Place } from '@hops/model';

/** What brings a Secret into the cluster. `controller`: an operator makes it of an object of its own. */
export type MakerKind =
  | 'ExternalSecret'
  | 'ClusterExternalSecret'
  | 'SealedSecret'
  | 'SOPS'
  | 'manifest'
  | 'controller';

/** The object that a Secret is made of. */
export interface Maker {
  readonly kind: MakerKind;
  /** `Kind namespace/name`. */
  readonly object: string;
  readonly place: Place;
  /** The stores that an ExternalSecret fetches from. */
  readonly stores: readonly Store[];
  /** How often an ExternalSecret is fetched again; `0` means never. */
  readonly refreshInterval?: string | undefined;
}

/** Whether something makes a Secret: what does, nothing in the repository, or what cannot be told, with the reason. */
export type Making =
  | { readonly kind: 'made'; readonly maker: Maker }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** A store of an ExternalSecret; without a place where nothing in the repository makes it. */
export interface Store {
  readonly kind: string;
  readonly name: string;
  readonly place?: Place | undefined;
}

/** Something outside of the cluster that values are fetched from, and the place that names it. */
export interface Remote {
  /** `item`: one entry of a store; `find`: all entries of a store that match; `generator`: made up in the cluster. */
  readonly kind: 'item' | 'find' | 'generator';
  /** The item's key, the search, or `Kind/name` of the generator. */
  readonly name: string;
  /** The property of the item, where it is known. */
  readonly property?: string | undefined;
  /** `Kind/name` of the store; a generator has none. */
  readonly store?: string | undefined;
  readonly place: Place;
}

/** One value that a key is made of. */
export interface Ingredient {
  /** What a template calls it; else the key itself. */
  readonly variable: string;
  /** Where it comes from; one of these where there are more. */
  readonly remotes: readonly Remote[];
}

/** One key of a Secret. */
export interface SecretKey {
  readonly name: string;
  /** Where it is written; for one that only readers name, where the first does. */
  readonly place: Place;
  readonly ingredients: readonly Ingredient[];
}

/** How a workload learns of a new value. */
export type Restart = 'by Reloader' | 'by hand' | 'none';

/** An object that reads a Secret. */
export interface Reader {
  readonly kind: string;
  readonly namespace: string;
  readonly name: string;
  /** `namespace/name` of the Kustomization that applies it. */
  readonly app: string;
  readonly place: Place;
  readonly how: 'value' | 'substitution' | 'values';
  /** The one key it reads; none means all. */
  readonly key?: string | undefined;
  readonly optional: boolean;
  readonly restart: Restart;
}

/** One thing to do, and the command that does it. */
export interface Step {
  readonly text: string;
  readonly command?: string | undefined;
}

/** A Secret from its store to its readers. */
export interface SecretChain {
  /** Empty for the Secrets that a ClusterExternalSecret makes in many namespaces. */
  readonly namespace: string;
  readonly name: string;
  readonly making: Making;
  readonly keys: readonly SecretKey[];
  /** What else becomes keys, under names that no file tells. */
  readonly more: readonly Remote[];
  readonly readers: readonly Reader[];
  /** How to change its values. */
  readonly refresh: readonly Step[];
}

/** The Secrets that one Kustomization makes, and those that nothing makes though it reads them. */
export interface AppSecrets {
  /** `namespace/name` of the Kustomization. */
  readonly name: string;
  readonly place: Place;
  readonly secrets: readonly SecretChain[];
}

/** The apps of one cluster that have to do with Secrets. */
export interface ClusterSecrets {
  readonly name: string;
  readonly apps: readonly AppSecrets[];
}

/** Every Secret of a repository; never a value of one. */
export interface RepositorySecrets {
  readonly clusters: readonly ClusterSecrets[];
}
