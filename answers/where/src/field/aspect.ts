import type { Role } from '../roles/role.ts';

/** Something that a question may be about, whatever the app: by the words that people use for it. */
export interface Aspect {
  /** Words and short phrases, separated by commas. */
  readonly called: string;
  /** The keys that hold it, as Kubernetes, Flux, Talos and the well-known charts name them. */
  readonly keys?: RegExp;
  /** The kinds of objects that are made for it. */
  readonly kinds?: string | undefined;
  /** The files whose part it is. */
  readonly roles?: readonly Role[];
  /** Whether it only says how often or how long: a question that asks for more asks for that first. */
  readonly isMeasure?: boolean;
}
