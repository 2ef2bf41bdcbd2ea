import { groups, type ObjectKey } from '@hops/flux';
import type { Dump } from './dump.ts';
import { textAt } from './json.ts';
import { objectName, symptomsOf, type Symptom } from './symptom.ts';

/** The objects of a dump that are not ready, found by what people and controllers call them. */
export interface Ward {
  readonly symptoms: readonly Symptom[];
  /** The one of this identity; `undefined` where it is ready or absent. */
  find(key: Omit<ObjectKey, 'group'>): Symptom | undefined;
  /** Whether the dump holds the object, ready or not. */
  holds(key: Omit<ObjectKey, 'group'>): boolean;
  /** Those that a Kustomization applies, by the labels that kustomize-controller sets. */
  appliedBy(key: ObjectKey): Symptom[];
  /** The pods of a release, by the label that charts set. */
  podsOf(key: ObjectKey): Symptom[];
}

/** Takes in the symptoms of a dump. */
export function wardOf(dump: Dump): Ward {
  const symptoms = symptomsOf(dump);
  const byName = new Map(symptoms.map((symptom) => [objectName(symptom.resource.key), symptom]));
  const present = new Set(dump.resources.map(({ key }) => objectName(key)));
  return {
    symptoms,
    find: (key) => byName.get(objectName(key)),
    holds: (key) => present.has(objectName(key)),
    appliedBy: ({ name, namespace }) =>
      symptoms.filter(
        (symptom) =>
          label(symptom, `${groups.kustomize}/name`) === name &&
          label(symptom, `${groups.kustomize}/namespace`) === namespace,
      ),
    podsOf: ({ name, namespace }) =>
      symptoms.filter(
        (symptom) =>
          symptom.resource.key.kind === 'Pod' &&
          symptom.resource.key.namespace === namespace &&
          label(symptom, instanceLabel) === name,
      ),
  };
}

/** The identity of the release that a pod's label names. */
export function releaseOfPod({ resource }: Symptom): ObjectKey {
  const { namespace } = resource.key;
  const name = textAt(resource.json, 'metadata', 'labels', instanceLabel);
  return { group: groups.helm, kind: 'HelmRelease', namespace, name };
}

const instanceLabel = 'app.kubernetes.io/instance';

function label({ resource }: Symptom, name: string): string {
  return textAt(resource.json, 'metadata', 'labels', name);
}
