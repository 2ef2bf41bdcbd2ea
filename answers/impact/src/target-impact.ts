import type { TargetPlace } from './answer.ts';
import type { Hit } from './hit.ts';

/** What is known of a target: its own places, and what is hit when it goes. */
export interface TargetImpact {
  readonly places: readonly TargetPlace[];
  readonly hits: readonly Hit[];
}
