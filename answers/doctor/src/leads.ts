import { madeSecretName, type BuiltObject, type ObjectKey } from '@hops/flux';
import type { Clue } from './clue.ts';
import { listAt, textAt } from './json.ts';
import { ownerKey, type Written } from './repository.ts';
import type { Symptom } from './symptom.ts';
import type { Ward } from './ward.ts';

/** The objects that are not ready either and that a symptom's clue leads to; none at the bottom. */
export function leadsOf(symptom: Symptom, clue: Clue, ward: Ward, git: Written): Symptom[] {
  const { key } = symptom.resource;
  const sick = (keys: readonly Omit<ObjectKey, 'group'>[]): Symptom[] =>
    keys.flatMap((candidate) => ward.find(candidate) ?? []);
  switch (clue.kind) {
    case 'waits for':
      return sick([{ kind: key.kind, namespace: clue.namespace, name: clue.name }]);
    case 'unhealthy':
      return sick(clue.objects);
    case 'missing secret':
      return sickMaker(secretMaker(clue.name, key.namespace, git), ward);
    case 'missing claim':
      return sickMaker(
        git.find({ group: '', kind: 'PersistentVolumeClaim', namespace: key.namespace, name: clue.name }),
        ward,
      );
    case 'unbound claim':
      return sick(claimsOf(symptom));
    case 'none':
      return key.kind === 'HelmRelease' ? ward.podsOf(key) : ward.appliedBy(key);
    case 'undefined placeholder':
    case 'missing path':
    case 'not fetched':
    case 'nfs':
    case 'image':
    case 'crash':
      return [];
  }
}

/** The object in Git that makes a Secret of a namespace; of any where the namespace is unknown. */
export function secretMaker(
  name: string,
  namespace: string | undefined,
  { model, find }: Written,
): BuiltObject | undefined {
  const makers = model.clusters.flatMap(({ cluster }) => cluster.objects.secretMakers(name));
  const maker = makers.find(({ id }) => namespace === undefined || id.namespace === namespace);
  return (
    maker ?? (namespace === undefined ? undefined : find({ group: '', kind: 'Secret', namespace, name }))
  );
}

/** What makes an object, where that is not ready; else the Kustomization that should have applied it. */
function sickMaker(maker: BuiltObject | undefined, ward: Ward): Symptom[] {
  if (maker === undefined) return [];
  const own = madeSecretName(maker.node) === undefined ? undefined : ward.find(maker.id);
  const found = own ?? ward.find(ownerKey(maker));
  return found ? [found] : [];
}

function claimsOf({ resource: { key, json } }: Symptom): Omit<ObjectKey, 'group'>[] {
  return listAt(json, 'spec', 'volumes').flatMap((volume) => {
    const name = textAt(volume, 'persistentVolumeClaim', 'claimName');
    return name === '' ? [] : [{ kind: 'PersistentVolumeClaim', namespace: key.namespace, name }];
  });
}
