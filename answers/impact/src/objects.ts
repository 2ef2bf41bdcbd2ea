import type { Placing } from '@hops/model';
import { keyOf, type BuiltObject } from '@hops/flux';
import { at, equalNodes, resolve, spanOf, type Node } from '@hops/yaml';
import type { ClusterPair, Comparison } from './comparison.ts';
import { firstDifference } from './difference.ts';
import type { Effect, Impact } from './answer.ts';
import type { Hit } from './hit.ts';
import { sayObject, withoutHash } from './object-name.ts';
import { isPruned } from './pruning.ts';

/** The objects that go from the cluster, those whose content changes, and those that only then are applied. */
export function changedObjects({ clusters, placesBefore, placesAfter }: Comparison): Hit[] {
  return clusters.flatMap((pair) => {
    const before = byIdentity(pair.before.objects);
    const after = byIdentity(pair.after?.objects ?? []);
    const added = [...after].filter(([identity]) => !before.has(identity));
    return [
      ...[...before].flatMap(([identity, object]) => {
        const rebuilt = after.get(identity);
        if (rebuilt === undefined) return [goneHit(object, pair, placesBefore)];
        const isEqual = equalNodes(object.node, rebuilt.node, 'kyaml');
        return isEqual ? [] : [changeHit(object, rebuilt, pair, placesBefore)];
      }),
      ...added.map(([, object]) => addedHit(object, pair, placesAfter)),
    ];
  });
}

function byIdentity(objects: readonly BuiltObject[]): ReadonlyMap<string, BuiltObject> {
  return new Map(objects.map((object) => [identityOf(object), object]));
}

/** The hit of an object that goes. */
export function goneHit(object: BuiltObject, pair: ClusterPair, places: Placing): Hit {
  const message = isPruned(object.owner, pair) ? '' : 'stays behind: no Kustomization prunes it';
  return hitAt(
    nameOf(object),
    { effect: 'disappears', object, cluster: pair.name, field: '', message },
    places,
  );
}

function addedHit(object: BuiltObject, { name }: ClusterPair, places: Placing): Hit {
  const message = 'is applied then, and was not before';
  return hitAt(nameOf(object), { effect: 'changes', object, cluster: name, field: '', message }, places);
}

function nameOf({ node }: BuiltObject): Node {
  return at(node, 'metadata', 'name') ?? node;
}

function changeHit(object: BuiltObject, rebuilt: BuiltObject, { name }: ClusterPair, places: Placing): Hit {
  const { node, path, change } = firstDifference(object.node, rebuilt.node);
  return hitAt(node, { effect: 'changes', object, cluster: name, field: path, message: change }, places);
}

interface ObjectHit extends Pick<Impact, 'cluster' | 'field' | 'message'> {
  readonly effect: Effect;
  readonly object: BuiltObject;
}

function hitAt(node: Node, { effect, object, cluster, field, message }: ObjectHit, places: Placing): Hit {
  const way = { cluster, kustomization: object.owner, object: sayObject(object.id), field };
  return { effect, impact: { ...places.place(spanOf(resolve(node))), ...way, message } };
}

/** An object's identity; the hash that kustomize adds to a generated name is no part of it. */
function identityOf({ id }: BuiltObject): string {
  return keyOf({ ...id, name: withoutHash(id.name) });
}
