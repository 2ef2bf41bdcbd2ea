import type { Place } from '@hops/model';

/** What becomes of something that relied on the target, the gravest first. */
export const effects = [
  'fails to build',
  'fails to run',
  'Flux stops',
  'lacks what it reads',
  'disappears',
  'changes',
  'names it',
] as const;

/** One of them. */
export type Effect = (typeof effects)[number];

/** Where the target is defined, or the entry by which a build reads it. */
export interface TargetPlace extends Place {
  readonly what: string;
}

/**
 * One thing that is hit, and the way that leads there: cluster, Kustomization (`namespace/name`), object
 * (`Kind namespace/name`), field. A step that the way does not have is the empty string.
 */
export interface Impact extends Place {
  readonly cluster: string;
  readonly kustomization: string;
  readonly object: string;
  readonly field: string;
  readonly message: string;
}

/** Everything that is hit in one way. */
export interface ImpactGroup {
  readonly effect: Effect;
  readonly impacts: readonly Impact[];
}

/** What breaks when the target is renamed or removed. */
export interface ImpactAnswer {
  readonly target: {
    readonly kind: 'placeholder' | 'file' | 'folder' | 'object' | 'key' | 'task';
    readonly name: string;
  };
  readonly places: readonly TargetPlace[];
  /** The gravest first; none that is empty. */
  readonly groups: readonly ImpactGroup[];
}
