import { findProvider } from '@hops/flux';
import type { Model } from '@hops/model';
import { referencesTo, type DataKey } from './data-key.ts';
import type { MentionPattern } from './mention-pattern.ts';
import { withoutHash } from './object-name.ts';
import { escapePattern } from './pattern.ts';

/**
 * A key is named where a file has its word, and either names the Secret or ConfigMap too or is read by a Kustomization
 * that makes or reads it: elsewhere the same word means the key of another.
 */
export function keyPattern(model: Model, { object, key }: DataKey): MentionPattern {
  const word = [new RegExp(String.raw`(?<![\w.-])${escapePattern(key)}(?![\w-])`, 'g')];
  const name = new RegExp(String.raw`(?<![\w.-])${escapePattern(withoutHash(object.name))}(?![\w-])`);
  const near = ownersNear(model, object);
  const isNear = (file: string): boolean =>
    model.reached.files.get(file)?.some(({ kustomization }) => near.has(kustomization)) ?? false;
  return (file, text) => (isNear(file) || name.test(text) ? word : []);
}

function ownersNear({ clusters }: Model, object: DataKey['object']): Set<string> {
  const owners = clusters.flatMap((cluster) => [
    ...referencesTo(object, cluster)
      .filter(({ kind }) => kind !== 'substitutes from')
      .map(({ from }) => from.owner),
    ...[findProvider(object, cluster.cluster.objects)?.object.owner].flatMap((owner) => owner ?? []),
  ]);
  return new Set(owners);
}
