import { check, type CheckAnswer } from '@hops/check';
import { buildRepository } from '@hops/flux';
import { buildModel, type Model } from '@hops/model';
import { sourceIgnore, type Snapshot } from '@hops/workspace';

/** The model of a snapshot. */
export function modelOf(snapshot: Snapshot): Model {
  return buildModel(buildRepository(snapshot, { excludes: (ignore) => sourceIgnore(snapshot, ignore) }));
}

/** What a check says of a snapshot, without the command around it. */
export function checkSnapshot(snapshot: Snapshot): CheckAnswer {
  return check(modelOf(snapshot));
}
