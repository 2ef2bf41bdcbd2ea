import { type Model, placing } from '@hops/model';
import { isWithin } from '@hops/text';
import { compare } from './comparison.ts';
import { readersOf } from './readers.ts';
import type { Rebuild } from './rebuild.ts';
import { removalHits } from './removal.ts';
import type { TargetImpact } from './target-impact.ts';

/** What breaks without a file, or without every file of a folder: they are removed and the repository is built again. */
export function fileImpact(model: Model, rebuild: Rebuild, path: string): TargetImpact {
  const removed = model.repository.paths.filter((each) => isWithin(each, path));
  const comparison = compare(model, rebuild(new Map(removed.map((each) => [each, undefined]))));
  return { places: readersOf(path, model, placing(model)), hits: removalHits(comparison) };
}
