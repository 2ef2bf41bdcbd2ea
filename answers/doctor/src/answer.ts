import type { Place } from '@hops/model';

/** What is at the bottom of a symptom. `unknown`: neither the dump nor the repository tells it. */
export type CauseCode =
  | 'undefined-placeholder'
  | 'missing-path'
  | 'missing-dependency'
  | 'dependency-cycle'
  | 'missing-secret'
  | 'secret-not-fetched'
  | 'missing-claim'
  | 'unbound-claim'
  | 'nfs-mount'
  | 'image-pull'
  | 'crash'
  | 'unknown';

/** A place in Git that belongs to a cause, and what stands there. */
export interface Evidence {
  readonly place: Place;
  readonly message: string;
}

/** One thing to do, and the command that does it. */
export interface Step {
  readonly text: string;
  readonly command?: string | undefined;
}

/** Why something is not ready, where in Git that is written, and what to do. */
export interface Cause {
  readonly code: CauseCode;
  readonly message: string;
  readonly evidence: readonly Evidence[];
  readonly steps: readonly Step[];
}

/** One object on the way from the cause to the symptom. */
export interface Hop {
  /** `Kind namespace/name`. */
  readonly object: string;
  /** What the cluster says of it. */
  readonly says: string;
  /** Where Git names what it waits for, else where it is written itself. */
  readonly place?: Place | undefined;
}

/** One cause and everything that it holds up. */
export interface Diagnosis extends Cause {
  /** The longest way, from the object with the cause to the last that waits. */
  readonly hops: readonly Hop[];
  /** The other objects that the same cause holds up: `Kind namespace/name`. */
  readonly also: readonly string[];
}

/** What is wrong in a cluster, and why. */
export interface DoctorAnswer {
  /** How many objects were looked at; 0 for a message alone. */
  readonly examined: number;
  readonly diagnoses: readonly Diagnosis[];
}
