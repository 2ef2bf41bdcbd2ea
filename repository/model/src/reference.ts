import type { Span } from '@hops/text';
import type { BuiltObject, ObjectKey } from '@hops/flux';

/** How one object refers to another. */
export type ReferenceKind =
  | 'depends on'
  | 'source'
  | 'chart'
  | 'substitutes from'
  | 'values from'
  | 'mounts claim'
  | 'reads key'
  | 'reads all keys';

/** What a reference leads to: an object that will exist, nothing, or what cannot be told offline, with the reason. */
export type Resolution =
  | { readonly kind: 'found'; readonly by: Maker }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unknown'; readonly reason: string };

/** Who makes an object: itself, when a manifest states it, or the object whose controller or chart creates it. */
export type Maker = { readonly kind: 'object'; readonly object: BuiltObject } | { readonly kind: 'sync' };

/** One object naming another, with the place of the name. */
export interface Reference {
  readonly kind: ReferenceKind;
  readonly from: BuiltObject;
  readonly to: ObjectKey;
  readonly span: Span;
  readonly optional: boolean;
  /** The one key that is read, of a ConfigMap or Secret. */
  readonly key?: string;
  /** Where that key is written; absent where it is left out, and a default counts. */
  readonly keySpan?: Span;
  readonly resolution: Resolution;
}

/** A reference before it is resolved: that needs every object of the cluster. */
export type Mention = Omit<Reference, 'resolution'>;
